package io.ringback.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisTargetTest {
    @Test
    void everyFormIsRead() {
        assertThat(RedisTarget.parse(" embedded ")).isEqualTo(new RedisTarget.Embedded());
        assertThat(RedisTarget.parse("redis://cache")).isEqualTo(single("cache", 6379, RedisLogin.NONE));
        assertThat(RedisTarget.parse("redis://[::1]:7000")).isEqualTo(single("::1", 7000, RedisLogin.NONE));
        assertThat(RedisTarget.parse("rediss://cache:7000"))
                .isEqualTo(single("cache", 7000, new RedisLogin("", "", true)));
        assertThat(RedisTarget.parse("redis-socket:///run/r.sock"))
                .isEqualTo(new RedisTarget.Socket(Path.of("/run/r.sock")));
        assertThat(RedisTarget.parse("redis-sentinel://a,b:7/main"))
                .isEqualTo(new RedisTarget.Sentinel(
                        List.of(new RedisAddress("a", 26379), new RedisAddress("b", 7)), "main", RedisLogin.NONE));
        assertThat(RedisTarget.parse("rediss-cluster://u:p@a:1,b"))
                .isEqualTo(new RedisTarget.Cluster(
                        List.of(new RedisAddress("a", 1), new RedisAddress("b", 6379)),
                        new RedisLogin("u", "p", true)));
    }

    @Test
    void passwordsMayHoldAnyCharacter() {
        RedisLogin expected = new RedisLogin("", "a@b:c/d,e%+", false);
        assertThat(RedisTarget.parse("redis://:a%40b%3Ac%2Fd%2Ce%25+@h")).isEqualTo(single("h", 6379, expected));
        assertThat(RedisTarget.parse("redis://a%40b%3Ac%2Fd%2Ce%25+@h")).isEqualTo(single("h", 6379, expected));
        assertThat(RedisTarget.parse("redis://:secret@h").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://cache:6379",
                "rediss://[::1]:7000",
                "redis-socket:///run/r.sock",
                "redis-sentinel://a:1,b:2/main",
                "rediss-cluster://a:1,b:2"
            })
    void aTargetIsPrintedAsItIsWritten(String setting) {
        assertThat(RedisTarget.parse(setting)).hasToString(setting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cache:6379                  | is not an address
                    http://cache                | scheme "http" is unknown
                    redis://                    | host is missing
                    redis://cache:x             | "x" is not a port
                    redis://cache:70000         | not between 1 and 65535
                    redis://cache/3             | database 0
                    redis://cache?ssl=1         | no options
                    redis://:a%zz@cache         | percent sign
                    redis-socket://run/r.sock   | absolute path
                    redis-sentinel://a:1        | name of the master
                    redis-cluster://a,,b        | host is missing
                    """)
    void whatIsWrongIsSaidWithTheField(String setting, String reason) {
        assertThatThrownBy(() -> RedisTarget.parse(setting))
                .isInstanceOfSatisfying(
                        InvalidRedisTarget.class, e -> assertThat(e.field()).isEqualTo("redis"))
                .hasMessageContaining(reason);
    }

    @Test
    void aRefusedSettingDoesNotShowItsPassword() {
        assertThatThrownBy(() -> RedisTarget.parse("user:secret@cache")).hasMessageNotContaining("secret");
    }

    private static RedisTarget single(String host, int port, RedisLogin login) {
        return new RedisTarget.Single(new RedisAddress(host, port), login);
    }
}
