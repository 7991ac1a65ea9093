package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.redis.RedisSession.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three masters and three replicas; the master that dies does so last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterFaultsIT {
    private static final LuaScript COUNT_UP = LuaScript.load("redis/count_up");
    private static final int KEYS = 60;

    private static RedisServers servers;
    private static RedisSession session;
    private static RedisCommands redis;
    private static ShardedPubSub pubSub;

    @BeforeAll
    static void start() {
        servers = RedisServers.cluster();
        session = RedisSession.open(servers.target(), RedisOptions.DEFAULT.withTimeout(Duration.ofSeconds(1)));
        redis = session.commands();
        pubSub = session.connections().pubSub();
    }

    @AfterAll
    static void stop() {
        session.close();
        servers.close();
    }

    @Test
    @Order(1)
    void keysSpreadOverAllMasters() {
        IntStream.range(0, KEYS).forEach(i -> await(count("{c:spread-" + i + "}")));
        for (int i = 0; i < 3; i++) {
            assertThat(Integer.parseInt(servers.node(i).send("DBSIZE"))).isPositive();
        }
        RedisFacts facts = await(RedisFacts.read(session.connections()));
        assertThat(facts.masters()).isEqualTo(3);
        assertThat(facts.durability()).isEqualTo(DurabilityClass.STANDARD);
    }

    @Test
    @Order(2)
    void aSlotThatMovesUnderLoadLosesAndDoublesNothing() {
        String key = "{c:moving}";
        Heard heard = new Heard();
        await(pubSub.subscribe(key, heard));
        try (CountingLoad load = new CountingLoad(redis, key)) {
            for (int round = 1; round <= 10; round++) {
                long enough = round * 50L;
                await().until(() -> load.acknowledged() > enough);
                RedisProcess from = servers.masterOf(key);
                servers.moveSlotOf(key, from == servers.node(1) ? servers.node(2) : servers.node(1));
            }
            load.stop();
            assertThat(load.failures()).isEmpty();
            assertThat(load.acknowledged()).isGreaterThan(500);
            assertThat(load.longest()).isLessThan(Duration.ofSeconds(5));
            assertThat(await(count(key)).number()).isEqualTo(load.acknowledged() + 1);
        }
        assertThat(heard.gaps()).isPositive();
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            await(redis.publish(key, Heard.payload(42)));
            return heard.numbers().contains(42);
        });
    }

    @Test
    @Order(3)
    void aChannelFollowsItsSlotWithoutAnyCommandBeingSent() {
        String key = "{c:quiet}";
        Heard heard = new Heard();
        await(pubSub.subscribe(key, heard));
        RedisProcess from = servers.masterOf(key);
        servers.moveSlotOf(key, from == servers.node(0) ? servers.node(1) : servers.node(0));
        await().atMost(Duration.ofSeconds(15)).until(() -> heard.gaps() > 0);
        servers.masterOf(key).send("SPUBLISH", key, "7");
        await().untilAsserted(() -> assertThat(heard.numbers()).containsExactly(7));
    }

    @Test
    @Order(4)
    void aMasterThatFallsSilentDoesNotStopTheOthers() {
        String silentKey = keyOf(servers.node(0));
        String otherKey = keyOf(servers.node(1));
        servers.node(0).pause();
        try {
            CompletionStage<Reply> stuck = count(silentKey);
            for (int i = 0; i < 50; i++) {
                await(count(otherKey));
            }
            assertThat(failure(stuck)).isInstanceOf(StorageUnavailable.class);
        } finally {
            servers.node(0).resume();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> works(count(silentKey)));
    }

    @Test
    @Order(5)
    void aMasterThatDiesIsReplacedByItsReplica() {
        RedisProcess dying = servers.masterOf("{c:quiet}");
        List<String> keys =
                IntStream.range(0, KEYS).mapToObj(i -> "{c:spread-" + i + "}").toList();
        List<Long> before = keys.stream().map(key -> await(count(key)).number()).toList();
        String channel = keys.stream()
                .filter(key -> servers.masterOf(key) == dying)
                .findFirst()
                .orElseThrow();
        Heard heard = new Heard();
        await(pubSub.subscribe(channel, heard));
        dying.kill();
        // several times: each event loop has connections of its own, and finds the new master by itself
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        IntStream.range(0, 4).allMatch(time -> keys.stream().allMatch(key -> works(redis.get(key)))));
        for (int i = 0; i < keys.size(); i++) {
            assertThat(await(count(keys.get(i))).number()).isEqualTo(before.get(i) + 1);
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> heard.gaps() > 0);
        await().ignoreExceptions().untilAsserted(() -> await(redis.publish(channel, Heard.payload(1))));
        await().untilAsserted(() -> assertThat(heard.numbers()).containsExactly(1));
    }

    private static String keyOf(RedisProcess master) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "{c:on-" + i + "}")
                .filter(key -> servers.masterOf(key) == master)
                .findFirst()
                .orElseThrow();
    }

    private static CompletionStage<Reply> count(String key) {
        return redis.run(COUNT_UP, key, Args.none().add(1));
    }

    private static boolean works(CompletionStage<?> call) {
        return await(call.handle((value, failure) -> failure == null));
    }
}
