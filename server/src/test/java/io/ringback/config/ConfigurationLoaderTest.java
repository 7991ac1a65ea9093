package io.ringback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
    private static final String URL = "https://chat.example.org";

    @TempDir
    Path folder;

    @Test
    void laterSourcesWin() throws Exception {
        Path file = write("http.port = 1\nhttp { bind = \"::1\" }\nsessions.idle = 5 minutes\nlimits.connections = 10");
        var loader = new ConfigurationLoader(
                Mode.SERVE, Map.of("RINGBACK_HTTP_PORT", "2", "RINGBACK_LIMITS_CONNECTIONS", "11", "PATH", "/bin"));

        Configuration configuration = loader.load(Optional.of(file), Map.of("http.port", "3", "public-url", URL));

        assertThat(configuration.http().port()).isEqualTo(3);
        assertThat(configuration.limits().connections()).isEqualTo(11);
        assertThat(configuration.http().bind()).isEqualTo("::1");
        assertThat(configuration.sessions().idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.sessions().absolute()).isEqualTo(Duration.ofHours(14));
    }

    @Test
    void readsTheFileInTheDataFolder() throws Exception {
        Files.writeString(folder.resolve("ringback.conf"), "http.port = 4242");

        var configuration = new ConfigurationLoader(Mode.DEMO, Map.of("RINGBACK_DATA", folder.toString()))
                .load(Optional.empty(), Map.of());

        assertThat(configuration.http().port()).isEqualTo(4242);
        assertThat(configuration.data()).isEqualTo(folder);
    }

    @Test
    void theEnvironmentCanNameTheFile() throws Exception {
        Path file = write("http.port = 4243");
        var environment = Map.of("RINGBACK_CONFIG", file.toString(), "RINGBACK_JAVA_OPTS", "-Xmx1g");

        assertThat(new ConfigurationLoader(Mode.DEMO, environment)
                        .load(Optional.empty(), Map.of())
                        .http()
                        .port())
                .isEqualTo(4243);
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsSource() throws Exception {
        Path file = write(
                "http.port = 70000\nhttp.prot = 1\nlog.level = loud\nredis.durability = replicated\nsessions { idle = 2d, absolute = 1d }");
        var loader = new ConfigurationLoader(
                Mode.SERVE, Map.of("RINGBACK_REDIS_URL", "mysql://x", "RINGBACK_HTTP_PROT", "1"));

        var problem = catchThrowableOfType(
                InvalidConfiguration.class,
                () -> loader.load(Optional.of(file), Map.of("http.trusted-proxies", "10.0.0.0/8,nonsense")));

        assertThat(problem.violations())
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "RINGBACK_HTTP_PROT is not a setting; did you mean RINGBACK_HTTP_PORT? (environment RINGBACK_HTTP_PROT)",
                        "http.port is 70000 but must be between 0 and 65535 (" + file + ": 1)",
                        "http.prot is not a setting; did you mean http.port? (" + file + ": 2)",
                        "http.trusted-proxies is nonsense but must be an IP address or a network such as 10.0.0.0/8 (command line)",
                        "log.level is \"loud\" but must be error, warn, info or debug (" + file + ": 3)",
                        "redis.url is mysql://x but must be embedded, or one of the redis addresses docs/configuration.md lists"
                                + " (environment RINGBACK_REDIS_URL)",
                        "public-url is required: give the address people's browsers use, such as https://chat.example.org (default)",
                        "sessions.idle is longer than sessions.absolute (" + file + ": 5)",
                        "redis.replicas is 0 but redis.durability is replicated: a message must wait for at least one replica (default)");
    }

    @Test
    void aBrokenFileIsToldWithItsLine() throws Exception {
        Path file = write("http {\n  port = [");

        assertThat(violations(Mode.DEMO, file, Map.of()))
                .singleElement()
                .satisfies(v -> assertThat(v.toString())
                        .contains("cannot be understood")
                        .contains(file + ": 2"));
        assertThat(violations(Mode.DEMO, folder.resolve("absent.conf"), Map.of()))
                .singleElement()
                .satisfies(v -> assertThat(v.problem()).isEqualTo("cannot be read"));
    }

    @Test
    void thePublicAddressIsRequiredAndSafe() throws Exception {
        Path file = write("");
        assertThat(violations(Mode.SERVE, file, Map.of()))
                .extracting(Violation::setting)
                .containsExactly("public-url");
        assertThat(violations(Mode.SERVE, file, Map.of("public-url", "http://chat.example.org")))
                .extracting(Violation::setting)
                .containsExactly("public-url");
        assertThat(violations(Mode.SERVE, file, Map.of("public-url", "http://localhost:8080")))
                .isEmpty();
        assertThat(violations(Mode.SERVE, file, Map.of("public-url", URL))).isEmpty();
        assertThat(violations(Mode.DEMO, file, Map.of())).isEmpty();
        assertThat(violations(Mode.DEMO, file, Map.of("http.bind", "0.0.0.0")))
                .extracting(Violation::setting)
                .containsExactly("http.bind");
    }

    @Test
    void theEchoIsRefusedWhereOthersReachIt() throws Exception {
        Path file = write("test-echo = true");
        assertThat(violations(Mode.DEMO, file, Map.of())).isEmpty();
        assertThat(violations(Mode.SERVE, file, Map.of("public-url", "http://127.0.0.1:1")))
                .isEmpty();
        assertThat(violations(Mode.SERVE, file, Map.of("public-url", URL)))
                .extracting(Violation::setting)
                .containsExactly("test-echo");
        assertThat(violations(Mode.SERVE, file, Map.of("public-url", "http://localhost:1", "http.bind", "0.0.0.0")))
                .extracting(Violation::setting)
                .containsExactly("test-echo");
    }

    @Test
    void tlsNeedsBothHalves() throws Exception {
        Path file = write("tls.certificate = /etc/cert.pem\npublic-url = \"" + URL + "\"");
        assertThat(violations(Mode.SERVE, file, Map.of()))
                .extracting(Violation::setting)
                .containsExactly("tls.key");
    }

    @Test
    void printingHidesPasswords() throws Exception {
        Path file = write("redis.url = \"rediss://me:secret@redis.example:6380\"");
        var loader = new ConfigurationLoader(Mode.SERVE, Map.of());

        String printed = loader.print(Optional.of(file), Map.of("http.port", "3"));

        assertThat(printed)
                .contains("redis.url = rediss://***@redis.example:6380  # " + file + ": 1\n")
                .contains("http.port = 3  # command line\n")
                .contains("sessions.idle = 1h  # default\n")
                .doesNotContain("secret");
        Configuration configuration = loader.load(Optional.of(file), Map.of("public-url", URL));
        assertThat(configuration.toString()).doesNotContain("secret");
        assertThat(configuration.redis().url()).contains("secret");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("test.conf"), text);
    }

    private static List<Violation> violations(Mode mode, Path file, Map<String, String> flags) {
        try {
            new ConfigurationLoader(mode, Map.of()).load(Optional.of(file), flags);
            return List.of();
        } catch (InvalidConfiguration e) {
            return e.violations();
        }
    }
}
