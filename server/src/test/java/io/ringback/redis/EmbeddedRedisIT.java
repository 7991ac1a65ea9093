package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {
    @TempDir
    Path data;

    @Test
    void dataIsThereAfterAnOrderlyStop() throws Exception {
        long pid;
        try (EmbeddedRedis embedded = EmbeddedRedis.start(data)) {
            pid = embedded.pid();
            assertThat(embedded.adopted()).isFalse();
            store(embedded, "kept", "yes");
        }
        assertThat(isAlive(pid)).isFalse();
        try (EmbeddedRedis embedded = EmbeddedRedis.start(data)) {
            assertThat(read(embedded, "kept")).isEqualTo("yes");
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        try (EmbeddedRedis embedded = EmbeddedRedis.start(data)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(data))
                    .isInstanceOf(RedisSetupException.class)
                    .hasMessageContaining("in use by another Ringback");
            assertThat(read(embedded, "nothing")).isNull();
        }
    }

    @Test
    void afterAKilledServerItsRedisIsAdopted() throws Exception {
        long pid = startHolderAndKillIt();
        assertThat(isAlive(pid)).isTrue();
        try (EmbeddedRedis embedded = EmbeddedRedis.start(data)) {
            assertThat(embedded.adopted()).isTrue();
            assertThat(embedded.pid()).isEqualTo(pid);
            assertThat(read(embedded, "kept")).isEqualTo("yes");
        }
        assertThat(isAlive(pid)).isFalse();
    }

    @Test
    void aKilledRedisIsStartedAgainWithItsData() throws Exception {
        try (EmbeddedRedis embedded = EmbeddedRedis.start(data);
                RedisSession session = RedisSession.open(embedded.target(), RedisOptions.DEFAULT)) {
            await(session.commands().set("kept", bytes("yes")));
            long first = embedded.pid();
            signal(first, "KILL");
            await().atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(await(session.commands().get("kept"))).isEqualTo(bytes("yes")));
            assertThat(embedded.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void aRedisThatLivesAndSaysNothingStopsTheStart() throws Exception {
        long pid = startHolderAndKillIt();
        signal(pid, "STOP");
        try {
            assertThatThrownBy(() -> EmbeddedRedis.start(data))
                    .isInstanceOf(RedisSetupException.class)
                    .hasMessageContaining("process " + pid)
                    .hasMessageContaining("does not answer");
        } finally {
            signal(pid, "KILL");
        }
        await().until(() -> !isAlive(pid));
        try (EmbeddedRedis embedded = EmbeddedRedis.start(data)) {
            assertThat(read(embedded, "kept")).isEqualTo("yes");
        }
    }

    @Test
    void whereASocketHasNoRoomAPasswordGuardsThePort() throws Exception {
        Path deep = Files.createDirectories(data.resolve("d".repeat(120)));
        try (EmbeddedRedis embedded = EmbeddedRedis.start(deep)) {
            assertThat(embedded.target()).isInstanceOfSatisfying(RedisTarget.Single.class, single -> {
                assertThat(single.address().host()).isEqualTo("127.0.0.1");
                assertThat(RedisProbe.ask(single.address(), "GET", "x")).startsWith("NOAUTH");
            });
            store(embedded, "kept", "yes");
            assertThat(read(embedded, "kept")).isEqualTo("yes");
        }
    }

    @Test
    void aBrokenFileStopsTheStartWithTheReason() throws Exception {
        EmbeddedRedis.start(data).close();
        Path manifest = data.resolve("redis/appendonlydir/appendonly.aof.manifest");
        Files.writeString(manifest, "this is no manifest\n");
        assertThatThrownBy(() -> EmbeddedRedis.start(data))
                .isInstanceOf(RedisSetupException.class)
                .hasMessageContaining("did not start");
    }

    private long startHolderAndKillIt() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedHolder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = holder.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.startsWith("READY ")) {
                line = said.readLine();
            }
            assertThat(line).as("what the holder said").isNotNull();
            return Long.parseLong(String.valueOf(line).substring("READY ".length()));
        } finally {
            holder.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private static void store(EmbeddedRedis embedded, String key, String value) {
        try (RedisSession session = RedisSession.open(embedded.target(), RedisOptions.DEFAULT)) {
            await(session.commands().set(key, bytes(value)));
        }
    }

    private static @Nullable String read(EmbeddedRedis embedded, String key) {
        try (RedisSession session = RedisSession.open(embedded.target(), RedisOptions.DEFAULT)) {
            byte[] value = await(session.commands().get(key));
            return value == null ? null : new String(value, StandardCharsets.UTF_8);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void signal(long pid, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor(5, TimeUnit.SECONDS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
