package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A master, two replicas and three Sentinels. */
class SentinelFaultsIT {
    private static final LuaScript COUNT_UP = LuaScript.load("redis/count_up");

    @Test
    void aMasterThatDiesIsReplacedAndComesBackAsAReplica() {
        RedisOptions options = RedisOptions.DEFAULT.withReplicas(1).withTimeout(Duration.ofSeconds(1));
        try (RedisServers servers = RedisServers.sentinel("--min-replicas-to-write", "1");
                RedisSession session = RedisSession.open(servers.target(), options)) {
            RedisCommands redis = session.commands();
            assertThat(await(RedisFacts.read(session.connections())).durability())
                    .isEqualTo(DurabilityClass.REPLICATED);
            Heard heard = new Heard();
            await(session.connections().pubSub().subscribe("{c:1}", heard));
            long acknowledged = 0;
            for (int i = 0; i < 100; i++) {
                acknowledged = await(count(redis)).number();
            }
            servers.node(0).kill();
            await().atMost(Duration.ofSeconds(30)).until(() -> works(count(redis)));
            long before = acknowledged;
            // each event loop finds the new master by itself, so one may still lack it when another has it; a try may
            // take ten seconds
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(await(count(redis)).number()).isGreaterThan(before));
            await().atMost(Duration.ofSeconds(15)).until(() -> heard.gaps() > 0);
            await().ignoreExceptions().untilAsserted(() -> await(redis.publish("{c:1}", Heard.payload(3))));
            await().untilAsserted(() -> assertThat(heard.numbers()).containsExactly(3));
            servers.node(0).restart();
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> servers.node(0).send("ROLE").startsWith("slave"));
            await().until(() -> works(count(redis)));
        }
    }

    private static CompletionStage<Reply> count(RedisCommands redis) {
        return redis.run(COUNT_UP, "{c:1}", Args.none().add(1));
    }

    private static boolean works(CompletionStage<?> call) {
        return await(call.handle((value, failure) -> failure == null));
    }
}
