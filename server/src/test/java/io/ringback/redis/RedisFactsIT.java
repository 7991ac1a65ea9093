package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.redis.RedisSession.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisFactsIT {
    @Test
    void theClassIsWhatRedisKeepsAndNotMore() throws Exception {
        try (RedisServers servers = RedisServers.single();
                RedisSession session = RedisSession.open(servers)) {
            RedisFacts standard = facts(session);
            assertThat(standard.durability()).isEqualTo(DurabilityClass.STANDARD);
            standard.requireAtLeast(DurabilityClass.STANDARD);
            assertThatThrownBy(() -> standard.requireAtLeast(DurabilityClass.DISK))
                    .isInstanceOf(RedisSetupException.class)
                    .hasMessage("The durability \"disk\" was asked for, but this Redis keeps only \"standard\": "
                            + "appendfsync is everysec and no replica is waited for.");
            servers.node(0).send("CONFIG", "SET", "appendfsync", "always");
            assertThat(facts(session).durability()).isEqualTo(DurabilityClass.DISK);
            servers.node(0).send("CONFIG", "SET", "appendfsync", "no");
            assertThat(facts(session).durability()).isEqualTo(DurabilityClass.MEMORY);
            servers.node(0).send("CONFIG", "SET", "appendonly", "no");
            assertThat(facts(session).durability()).isEqualTo(DurabilityClass.MEMORY);
        }
    }

    @Test
    void evictionStopsTheStart() {
        try (RedisServers servers = RedisServers.single("--maxmemory-policy", "allkeys-lru");
                RedisSession session = RedisSession.open(servers)) {
            assertThat(failure(RedisFacts.read(session.connections())))
                    .hasMessageContaining("maxmemory-policy is allkeys-lru");
        }
    }

    @Test
    void aRefusedConfigMeansTheWeakestClass() {
        try (RedisServers servers = RedisServers.single("--rename-command", "CONFIG", "");
                RedisSession session = RedisSession.open(servers)) {
            assertThat(facts(session).durability()).isEqualTo(DurabilityClass.MEMORY);
        }
    }

    @Test
    void aClustersNodeIsNotASingleServer() {
        try (RedisServers servers = RedisServers.oneNodeCluster()) {
            RedisTarget.Single single = new RedisTarget.Single(servers.node(0).address(), RedisLogin.NONE);
            try (RedisSession session = RedisSession.open(single, RedisOptions.DEFAULT)) {
                assertThat(failure(RedisFacts.read(session.connections()))).hasMessageContaining("redis-cluster://");
            }
            try (RedisSession session = RedisSession.open(servers)) {
                assertThat(facts(session).masters()).isEqualTo(1);
            }
        }
    }

    @Test
    void aWriteThatNoReplicaHasIsNotAcknowledged() {
        RedisOptions options = RedisOptions.DEFAULT.withReplicas(1).withTimeout(Duration.ofSeconds(1));
        try (RedisServers servers = RedisServers.withReplica("--min-replicas-to-write", "1");
                RedisSession session = RedisSession.open(servers.target(), options)) {
            await().untilAsserted(() -> assertThat(facts(session).durability()).isEqualTo(DurabilityClass.REPLICATED));
            // a replica that has just come may need longer than the timeout for its first answer
            await().ignoreExceptions()
                    .untilAsserted(() -> await(session.commands().set("copied", new byte[] {1})));
            assertThat(servers.node(1).send("STRLEN", "copied")).isEqualTo("1");
            servers.node(1).pause();
            assertThat(failure(session.commands().set("lonely", new byte[] {1})))
                    .isInstanceOfSatisfying(
                            StorageUnavailable.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(await(session.commands().get("lonely"))).isNotNull();
            servers.node(1).resume();
            await().ignoreExceptions()
                    .untilAsserted(() -> await(session.commands().set("together", new byte[] {1})));
        }
    }

    @Test
    void anUnreachableRedisIsOneSentence() {
        RedisTarget nobody = RedisTarget.parse("redis://127.0.0.1:" + RedisProcess.freePort());
        assertThatThrownBy(() -> RedisSession.open(nobody, RedisOptions.DEFAULT))
                .hasMessageContaining("Redis cannot be reached")
                .hasMessageContaining("refused");
    }

    @Test
    void aPasswordOpensAndAWrongOneIsSaidSo() {
        try (RedisServers servers = RedisServers.guarded("p@ss w/rd")) {
            RedisAddress address = servers.node(0).address();
            try (RedisSession session =
                    RedisSession.open(RedisTarget.parse("redis://:p%40ss%20w%2Frd@" + address), RedisOptions.DEFAULT)) {
                await(session.commands().set("k", new byte[] {1}));
                Heard heard = new Heard();
                await(session.connections().pubSub().subscribe("{c:1}", heard));
            }
            for (String wrong : List.of("redis://:wrong@" + address, "redis://" + address)) {
                assertThatThrownBy(() -> RedisSession.open(RedisTarget.parse(wrong), RedisOptions.DEFAULT))
                        .hasMessageContaining("Redis cannot be reached")
                        .hasMessageMatching("(?s).*(WRONGPASS|NOAUTH).*");
            }
        }
    }

    @Test
    void theClockIsRedissOwn() {
        try (RedisServers servers = RedisServers.single();
                RedisSession session = RedisSession.open(servers)) {
            long seconds =
                    await(session.commands().callAny("TIME", Args.none())).at(0).number();
            long shown = session.connections().clock().millis();
            assertThat(shown).isBetween(seconds * 1_000, seconds * 1_000 + 1_500);
        }
    }

    private static RedisFacts facts(RedisSession session) {
        return await(RedisFacts.read(session.connections()));
    }
}
