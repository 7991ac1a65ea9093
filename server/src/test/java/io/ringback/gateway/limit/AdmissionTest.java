package io.ringback.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Admission admission = new Admission(
            Limits.defaults().with(Limit.CONNECTIONS_PER_ADDRESS, 2).with(Limit.HANDSHAKES_PER_MINUTE_PER_ADDRESS, 3),
            address -> true);

    @Test
    void connectionsOfAnAddressAreCountedWhileTheyLast() throws Exception {
        Admission.Visit first = visit(1);
        Admission.Visit second = visit(1);
        assertThat(first.refusal()).isNull();
        assertThat(second.refusal()).isNull();
        assertThat(visit(1).refusal()).isEqualTo(Limit.CONNECTIONS_PER_ADDRESS);
        assertThat(visit(2).refusal()).isNull();
        first.end();
        first.end();
        second.end();
        assertThat(visit(1).refusal()).isNull();
        assertThat(visit(1).refusal()).isEqualTo(Limit.CONNECTIONS_PER_ADDRESS);
    }

    @Test
    void anAddressIsNamedOnceForAConnection() throws Exception {
        Admission.Visit visit = visit(1);
        visit.from(address(1), 0);
        visit.from(address(2), 0);
        assertThat(visit(1).refusal()).isNull();
        assertThat(visit(2).refusal()).isNull();
        assertThat(visit(2).refusal()).isNull();
    }

    @Test
    void handshakesOfAnAddressRecover() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(admission.handshake(address(1), 0)).isNull();
        }
        assertThat(admission.handshake(address(1), 0)).isEqualTo(Limit.HANDSHAKES_PER_MINUTE_PER_ADDRESS);
        assertThat(admission.handshake(address(2), 0)).isNull();
        assertThat(admission.handshake(address(1), MINUTE / 3)).isNull();
    }

    @Test
    void addressesAtRestAreForgottenAndOthersKept() throws Exception {
        Admission.Visit held = visit(1);
        for (int i = 0; i < 3; i++) {
            admission.handshake(address(2), 0);
        }
        admission.forget(1);
        assertThat(admission.handshake(address(2), 1)).isNotNull();
        admission.forget(2 * MINUTE);
        visit(1);
        assertThat(visit(1).refusal()).isEqualTo(Limit.CONNECTIONS_PER_ADDRESS);
        held.end();
        assertThat(admission.open()).isEqualTo(2);
    }

    private Admission.Visit visit(int last) throws Exception {
        Admission.Visit visit = admission.begin();
        visit.from(address(last), 0);
        return visit;
    }

    private static InetAddress address(int last) throws Exception {
        return InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, (byte) last});
    }
}
