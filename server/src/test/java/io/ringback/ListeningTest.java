package io.ringback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.config.Configuration;
import io.ringback.config.ConfigurationLoader;
import io.ringback.config.Mode;
import io.ringback.gateway.GatewayOptions;
import io.ringback.gateway.http.Router;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.ws.Endpoint;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListeningTest {
    /** Two places say these defaults: the table of limits, for who reads the code, and the settings, for operators. */
    @ParameterizedTest
    @EnumSource
    void theSettingsDefaultsAreTheTables(Limit limit) throws Exception {
        assertThat(options(Map.of()).limits().get(limit)).isEqualTo(limit.value());
    }

    @Test
    void settingsReachTheEdge() throws Exception {
        GatewayOptions options = options(Map.of(
                "limits.connections", "7",
                "limits.backlog", "1MiB",
                "limits.commands-per-second", "300",
                "limits.command-burst", "900",
                "http.trusted-proxies", "10.0.0.0/8",
                "http.port", "0",
                "test-echo", "true"));
        assertThat(options.limits().get(Limit.CONNECTIONS)).isEqualTo(7);
        assertThat(options.limits().get(Limit.BACKLOG_BYTES)).isEqualTo(1 << 20);
        assertThat(options.limits().get(Limit.COMMANDS_PER_SECOND)).isEqualTo(300);
        assertThat(options.limits().get(Limit.COMMAND_BURST)).isEqualTo(900);
        assertThat(options.trustedProxies().test(InetAddress.getByName("10.1.2.3")))
                .isTrue();
        assertThat(options.trustedProxies().test(InetAddress.getByName("11.1.2.3")))
                .isFalse();
        assertThat(options.bind().getPort()).isPositive();
        assertThat(options.endpoints()).extracting(Endpoint::path).containsExactly("/echo");
        assertThat(options(Map.of()).endpoints()).isEmpty();
    }

    @Test
    void theOriginIsTheDemosOwnOrThePublicOne() throws Exception {
        assertThat(Listening.of(configuration(Map.of("http.port", "8099"))).origin())
                .hasToString("http://localhost:8099");
        assertThat(Listening.of(configuration(Map.of("public-url", "https://chat.example.org")))
                        .origin())
                .hasToString("https://chat.example.org");
    }

    private static GatewayOptions options(Map<String, String> settings) throws Exception {
        Configuration configuration = configuration(settings);
        return Listening.of(configuration)
                .options(configuration, Router.builder().build());
    }

    private static Configuration configuration(Map<String, String> settings) throws Exception {
        return new ConfigurationLoader(Mode.DEMO, Map.of()).load(Optional.empty(), settings);
    }
}
