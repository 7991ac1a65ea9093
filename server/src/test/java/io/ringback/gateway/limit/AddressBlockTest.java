package io.ringback.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "0.0.0.1, ::1:0:0:0:0, false"
    })
    void oneCustomerIsOneBlock(String first, String second, boolean same) {
        assertThat(block(first).equals(block(second))).isEqualTo(same);
    }

    private static AddressBlock block(String address) {
        return AddressBlock.of(Objects.requireNonNull(NetUtil.createInetAddressFromIpAddressString(address)));
    }
}
