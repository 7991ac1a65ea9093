package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.redis.RedisSession.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One server that dies, stops, fills up or forgets, under connections that stay. */
class SingleFaultsIT {
    private static final LuaScript COUNT_UP = LuaScript.load("redis/count_up");
    private static final LuaScript ECHO = LuaScript.load("redis/echo_args");
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final int WAITING = 1_000;

    private RedisServers servers;
    private RedisSession session;
    private RedisCommands redis;

    @BeforeEach
    void start() {
        servers = RedisServers.single();
        RedisOptions options =
                RedisOptions.DEFAULT.withTimeout(TIMEOUT).withWaiting(WAITING).withLanes(1);
        session = RedisSession.open(servers.target(), options);
        redis = session.commands();
    }

    @AfterEach
    void stop() {
        session.close();
        servers.close();
    }

    @Test
    void whileRedisIsDeadCallsFailAtOnceAndWorkSoonAfterItsReturn() {
        await(count());
        servers.node(0).kill();
        await().until(() -> failure(count()) instanceof StorageUnavailable down && !down.outcomeUnknown());
        long asked = System.nanoTime();
        assertThat(failure(count())).isInstanceOf(StorageUnavailable.class).hasMessageContaining("not connected");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(100));
        servers.node(0).restart();
        await().atMost(Duration.ofSeconds(3)).until(() -> works(count()));
        assertThat(await(count()).number()).isGreaterThan(2);
    }

    @Test
    void whatWasOnItsWayWhenRedisDiedIsNeverSentAgain() {
        servers.node(0).pause();
        CompletionStage<Reply> onItsWay = count();
        await().until(() -> servers.node(0).send("PING").isEmpty());
        servers.node(0).kill();
        assertThat(failure(onItsWay))
                .isInstanceOfSatisfying(
                        StorageUnavailable.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        servers.node(0).restart();
        await().atMost(Duration.ofSeconds(3)).until(() -> works(redis.get("count")));
        assertThat(await(redis.get("count"))).isNull();
    }

    @Test
    void aSilentRedisIsRefusedAfterTheTimeoutAndTakenBackWhenItSpeaks() {
        await(count());
        servers.node(0).pause();
        long asked = System.nanoTime();
        assertThat(failure(count())).hasMessageContaining("no answer within 500 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(2));
        assertThat(failure(count()))
                .isInstanceOfSatisfying(
                        StorageUnavailable.class,
                        e -> assertThat(e.outcomeUnknown()).isFalse())
                .hasMessageContaining("has not answered for 500 ms");
        servers.node(0).resume();
        await().atMost(Duration.ofSeconds(2)).until(() -> works(count()));
    }

    @Test
    void callsThatWaitAreBounded() {
        await(FunctionLibraries.settle(redis));
        servers.node(0).pause();
        List<CompletionStage<Reply>> calls =
                IntStream.range(0, WAITING + 10).mapToObj(i -> count()).toList();
        assertThat(failure(calls.get(WAITING + 5))).hasMessageContaining("1000 calls wait");
        servers.node(0).resume();
        assertThat(await(calls.get(WAITING - 1)).number()).isEqualTo(WAITING);
    }

    @Test
    void aFullRedisRefusesWritesAndStillAnswersReads() {
        await(redis.set("before", new byte[] {1}));
        await(FunctionLibraries.settle(redis));
        servers.node(0).send("CONFIG", "SET", "maxmemory", "1");
        assertThat(failure(count())).isInstanceOf(StorageFull.class);
        assertThat(failure(redis.set("more", new byte[] {1}))).isInstanceOf(StorageFull.class);
        assertThat(await(redis.get("before"))).isNotNull();
        assertThat(await(redis.run(ECHO, "k", Args.of("a"))).size()).isEqualTo(2);
        servers.node(0).send("CONFIG", "SET", "maxmemory", "0");
        assertThat(await(count()).number()).isEqualTo(1);
    }

    @Test
    void tooFewReplicasMakeItReadOnly() {
        await(FunctionLibraries.settle(redis));
        servers.node(0).send("CONFIG", "SET", "min-replicas-to-write", "1");
        assertThat(failure(count())).isInstanceOf(StorageReadOnly.class).hasMessageContaining("NOREPLICAS");
        assertThat(await(redis.run(ECHO, "k", Args.none())).size()).isEqualTo(2);
    }

    @Test
    void anEmptyRestartNeedsNothingFromAnybody() {
        await(count());
        servers.node(0).kill();
        servers.node(0).restartEmpty();
        await().atMost(Duration.ofSeconds(3)).until(() -> works(redis.get("count")));
        assertThat(await(count()).number()).isEqualTo(1);
    }

    @Test
    void aDeadlyConnectionIsReplacedWhileOthersAsk() {
        for (int i = 0; i < 20; i++) {
            CompletionStage<Reply> call = count();
            servers.node(0).send("CLIENT", "KILL", "TYPE", "normal");
            await(call.handle((reply, failure) ->
                    failure == null || StorageFailure.in(failure).isPresent()));
        }
        await().atMost(Duration.ofSeconds(3)).until(() -> works(count()));
    }

    @Test
    void aChannelThatNobodyConfirmsIsGivenUpAndCanBeAskedForAgain() {
        ShardedPubSub pubSub = session.connections().pubSub();
        servers.node(0).pause();
        assertThat(failure(pubSub.subscribe("{c:1}", new Heard()))).isInstanceOf(StorageUnavailable.class);
        assertThat(pubSub.size()).isZero();
        servers.node(0).resume();
        Heard heard = new Heard();
        await(pubSub.subscribe("{c:1}", heard));
        await(redis.publish("{c:1}", Heard.payload(5)));
        await().untilAsserted(() -> assertThat(heard.numbers()).containsExactly(5));
    }

    @Test
    void connectionsThatWentSilentAreMadeAnewBeforeAnybodyAsks() {
        Heard heard = new Heard();
        // the timeout of this test's connections is short: a busy machine may need a second try
        await().ignoreExceptions()
                .untilAsserted(() -> await(session.connections().pubSub().subscribe("{c:1}", heard)));
        String before = servers.node(0).send("CLIENT", "LIST", "TYPE", "pubsub");
        servers.node(0).pause();
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        servers.node(0).resume();
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.gaps() == 1);
        assertThat(servers.node(0).send("CLIENT", "LIST", "TYPE", "pubsub")).isNotEqualTo(before);
        assertThat(works(count())).isTrue();
    }

    private CompletionStage<Reply> count() {
        return redis.run(COUNT_UP, "count", Args.none().add(1));
    }

    private static boolean works(CompletionStage<?> call) {
        return await(call.handle((value, failure) -> failure == null));
    }
}
