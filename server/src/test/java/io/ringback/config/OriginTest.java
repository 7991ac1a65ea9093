package io.ringback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://Chat.Example.org, https://chat.example.org",
        "https://chat.example.org:443/, https://chat.example.org",
        "http://localhost:8080, http://localhost:8080",
        "http://[::1]:80, http://[::1]",
    })
    void isWrittenAsBrowsersWriteIt(String written, String origin) {
        assertThat(Origin.parse(written)).map(Origin::toString).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "chat.example.org",
                "ftp://a",
                "https://",
                "https://a/b",
                "https://a?b",
                "https://a#b",
                "https://u@a",
                "https://a:0",
                "https://a:65536",
                "https://a b"
            })
    void isNothingElse(String written) {
        assertThat(Origin.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.4, 192.168.1.4, true",
        "192.168.1.4/31, 192.168.1.6, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "0.0.0.0/0, ::1, false",
    })
    void networksContainTheirAddresses(String network, String address, boolean inside) throws Exception {
        assertThat(Network.parse(network).orElseThrow().contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "999.1.1.1", "10.1", "10.0.0.0/33", "::1/129", "10.0.0.0/"})
    void namesAndBrokenNetworksAreNone(String written) {
        assertThat(Network.parse(written)).isEmpty();
    }

    @Test
    void loopbackIsThisMachineOnly() {
        assertThat(Origin.parse("http://localhost").orElseThrow().isLoopback()).isTrue();
        assertThat(Origin.parse("http://localhost.example.org").orElseThrow().isLoopback())
                .isFalse();
    }
}
