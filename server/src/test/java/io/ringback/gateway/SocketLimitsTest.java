package io.ringback.gateway;

import static io.ringback.gateway.RawWebSocket.CONTINUATION;
import static io.ringback.gateway.RawWebSocket.PING;
import static io.ringback.gateway.RawWebSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.ringback.gateway.limit.Answer;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.session.Connection;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes over each limit of the table that closes WebSockets, and finds the close code the table promises. */
class SocketLimitsTest {
    private static final byte[] NOTHING = {};

    private static final Map<Limit, Excess> EXCESSES = Map.ofEntries(
            Map.entry(Limit.MESSAGE_BYTES, new Excess(1, (gateway, socket) -> {
                socket.send(TEXT, false, new byte[20_000]).send(CONTINUATION, true, new byte[20_000]);
            })),
            Map.entry(Limit.FRAGMENTS, new Excess(5, (gateway, socket) -> {
                socket.send(TEXT, false, NOTHING);
                for (int i = 0; i < 6; i++) {
                    socket.send(CONTINUATION, false, NOTHING);
                }
            })),
            Map.entry(Limit.REFUSED_COMMANDS, new Excess(3, (gateway, socket) -> flood(socket, 50))),
            Map.entry(Limit.CONTROL_FRAMES_PER_SECOND, new Excess(2, (gateway, socket) -> {
                for (int i = 0; i < 20; i++) {
                    socket.send(PING, true, NOTHING);
                }
            })),
            Map.entry(Limit.AUTHENTICATE_MILLIS, new Excess(300, (gateway, socket) -> {})),
            Map.entry(Limit.IDLE_MILLIS, new Excess(300, (gateway, socket) -> socket.send("hello"))),
            Map.entry(Limit.LIFETIME_MILLIS, new Excess(300, (gateway, socket) -> socket.send("hello"))),
            Map.entry(Limit.BACKLOG_BYTES, new Excess(100_000, SocketLimitsTest::burst)),
            Map.entry(Limit.STALLED_MILLIS, new Excess(300, SocketLimitsTest::burst)));

    static List<Limit> thatClose() {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.answer() instanceof Answer.Close)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("thatClose")
    void itsCloseCodeIsAsTheTableSays(Limit limit) throws Exception {
        Excess excess = Objects.requireNonNull(EXCESSES.get(limit), "a way over " + limit);
        int code = ((Answer.Close) limit.answer()).code().code();
        Limits limits = limit == Limit.MESSAGE_BYTES
                ? Limits.defaults()
                : Limits.defaults().with(limit, excess.value);
        if (limit == Limit.STALLED_MILLIS) {
            limits = limits.with(Limit.BACKLOG_BYTES, 100_000_000);
        }
        try (RunningGateway gateway = new RunningGateway(limits);
                RawWebSocket socket = gateway.open()) {
            excess.go.over(gateway, socket);
            assertThat(gateway.sessions.next("closed")).isEqualTo("closed SERVER " + code + " " + limit.message());
            assertThat(socket.closeCode()).isIn(code, isSlow(limit) ? 1006 : code);
        }
    }

    @Test
    void aFrameOverTheLimitIsRefusedByItsHeadAlone() throws Exception {
        try (RunningGateway gateway = new RunningGateway();
                RawWebSocket socket = gateway.open()) {
            socket.bytes(new byte[] {(byte) 0x82, (byte) 0xff, 0, 0, 0, 1, 0, 0, 0, 0});
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void whoIsTooFastIsToldFirstAndServedAgainAfterAPause() throws Exception {
        Limits limits = Limits.defaults().with(Limit.COMMAND_BURST, 5).with(Limit.COMMANDS_PER_SECOND, 10);
        try (RunningGateway gateway = new RunningGateway(limits);
                RawWebSocket socket = gateway.open()) {
            socket.bytes(many(RawWebSocket.frame(0x81, new byte[] {'x'}), 10));
            assertThat(socket.nextMessage().text()).isEqualTo("too_fast");
            for (int i = 0; i < 3; i++) {
                Thread.sleep(150);
                socket.send("later " + i);
                assertThat(gateway.sessions.next("text later")).isEqualTo("text later " + i);
            }
        }
    }

    @Test
    void aFloodOfFramesLeavesTheOtherConnectionsTheirTurn() throws Exception {
        Limits generous = Limits.defaults()
                .with(Limit.COMMAND_BURST, 1_000_000)
                .with(Limit.COMMANDS_PER_SECOND, 1_000_000)
                .with(Limit.FRAMES_PER_TURN, 8);
        try (RunningGateway gateway = new RunningGateway(generous);
                RawWebSocket loud = gateway.echo();
                RawWebSocket quiet = gateway.echo()) {
            byte[] burst = many(RawWebSocket.frame(0x81, NOTHING), 2_000);
            Thread flooding = new Thread(() -> quietly(() -> loud.bytes(burst)));
            flooding.start();
            assertThat(quiet.send("me too").nextMessage().text()).isEqualTo("me too");
            for (int i = 0; i < 2_000; i++) {
                assertThat(loud.nextMessage().payload()).isEmpty();
            }
            flooding.join();
        }
    }

    @Test
    void aSlowReaderCostsLittleAndTheOthersNothing() throws Exception {
        try (RunningGateway gateway = new RunningGateway();
                RawWebSocket slow = gateway.open();
                RawWebSocket other = gateway.echo()) {
            Connection connection = gateway.sessions.connection();
            burst(gateway, connection);
            assertThat(other.send("unhurt").nextMessage().text()).isEqualTo("unhurt");
            assertThat(gateway.sessions.next("writable")).isEqualTo("writable false");
            assertThat(gateway.sessions.next("closed")).startsWith("closed SERVER 4001");
            assertThat(connection.isOpen()).isFalse();
            assertThat(slow.closeCode()).isIn(4001, 1006);
        }
    }

    private static void burst(RunningGateway gateway, RawWebSocket socket) throws Exception {
        socket.send("hello");
        burst(gateway, gateway.sessions.connection());
    }

    /** Delivers more than the kernel takes to a client that does not read. */
    private static void burst(RunningGateway gateway, Connection connection) throws Exception {
        assertThat(gateway.sessions).isNotNull();
        byte[] event = new byte[30_000];
        for (int i = 0; i < 500 && connection.isOpen(); i++) {
            connection.deliver(Unpooled.wrappedBuffer(event));
        }
    }

    private static void flood(RawWebSocket socket, int messages) throws IOException {
        socket.bytes(many(RawWebSocket.frame(0x81, new byte[] {'x'}), 40 + messages));
    }

    private static byte[] many(byte[] frame, int times) {
        byte[] all = new byte[frame.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(frame, 0, all, i * frame.length, frame.length);
        }
        return all;
    }

    private static boolean isSlow(Limit limit) {
        return limit == Limit.BACKLOG_BYTES || limit == Limit.STALLED_MILLIS;
    }

    private static void quietly(Step step) {
        try {
            step.take();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private record Excess(int value, Way go) {}

    private interface Way {
        void over(RunningGateway gateway, RawWebSocket socket) throws Exception;
    }

    private interface Step {
        void take() throws Exception;
    }
}
