package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisCommandsTest {
    /** Takes a tenth of a second. */
    private static final String BUSY = """
            local function micros() local time = redis.call('TIME') return time[1] * 1000000 + time[2] end
            local ends = micros() + 100000
            while micros() < ends do end
            """;

    private static final LuaScript COUNT_UP = LuaScript.load("redis/count_up");

    private static final ExecutorService pool = Executors.newFixedThreadPool(4);

    private static RedisServers servers;
    private static RedisSession session;
    private static RedisCommands redis;

    @BeforeAll
    static void start() {
        servers = RedisServers.single();
        session = RedisSession.open(servers);
        redis = session.commands();
    }

    @AfterAll
    static void stop() {
        pool.shutdownNow();
        session.close();
        servers.close();
    }

    @Test
    void bytesComeBackAsTheyWent() {
        byte[] odd = {0, -1, '\r', '\n', 127};
        await(redis.set("odd", odd));
        assertThat(await(redis.get("odd"))).isEqualTo(odd);
        assertThat(await(redis.get("none"))).isNull();
    }

    @Test
    void keysAndTextsAreUtf8() {
        await(redis.set("ključ-کلید", bytes("سلام")));
        assertThat(servers.node(0).send("GET", "ključ-کلید")).isEqualTo("سلام");
    }

    @Test
    void hashesAndStreamsAreRead() {
        await(redis.hashSet("h", "a", bytes("1")));
        await(redis.hashSet("h", "b", bytes("2")));
        assertThat(await(redis.hashGetAll("h"))).containsOnlyKeys("a", "b");
        servers.node(0).send("XADD", "s", "1-0", "text", "hello");
        servers.node(0).send("XADD", "s", "2-0", "text", "again");
        List<StreamEntry> entries = await(redis.streamRange("s", "(1-0", "+", 10));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("2-0");
            assertThat(entry.field("text")).isEqualTo(bytes("again"));
        });
    }

    @Test
    void nestedAndEmptyListsKeepTheirShape() {
        Reply reply = await(redis.run(
                LuaScript.load("redis/echo_args"), "k", Args.of("a", "").add(7)));
        assertThat(reply.toString()).isEqualTo("[\"k\", [\"a\", \"\", \"7\"]]");
        assertThat(await(redis.call("LRANGE", "nothing", Args.of("0", "-1"))).size())
                .isZero();
    }

    @Test
    void aBurstFromSeveralThreadsIsAnsweredInOrderForEach() {
        List<CompletionStage<Reply>> answers = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            answers.add(redis.run(COUNT_UP, "burst", Args.none().add(1)));
        }
        List<Long> counts = answers.stream().map(each -> await(each).number()).toList();
        assertThat(counts)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5_000).boxed().toList());
    }

    /** A call may come in the moment in which a link finds that no more calls wait. */
    @Test
    void noCallIsLostBetweenTwoBursts() {
        List<CompletableFuture<Void>> threads = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 10_000).forEach(i -> await(redis.get("none"))), pool))
                .limit(4)
                .toList();
        threads.forEach(RedisSession::await);
    }

    @Test
    void aFlushedScriptIsLoadedAgainUnnoticed() {
        await(redis.run(COUNT_UP, "flushed", Args.none().add(1)));
        servers.node(0).send("FUNCTION", "FLUSH");
        assertThat(await(redis.run(COUNT_UP, "flushed", Args.none().add(1))).number())
                .isEqualTo(2);
        assertThat(await(redis.run(COUNT_UP, "flushed", Args.none().add(1))).number())
                .isEqualTo(3);
    }

    /**
     * The first two find it missing, but Redis reads them apart because much lies between, and is busy before the second: so the third
     * comes when the first has been refused and the second has not.
     */
    @Test
    void callsThatFindTheirScriptMissingStayBeforeThoseThatComeLater() throws InterruptedException {
        servers.node(0).send("FUNCTION", "FLUSH");
        List<CompletionStage<Reply>> answers = new ArrayList<>();
        answers.add(redis.run(COUNT_UP, "in-order", Args.none().add(1)));
        CompletionStage<?> much = redis.set("much", new byte[20_000]);
        CompletionStage<?> busy = redis.callAny("EVAL", Args.of(BUSY, "0"));
        answers.add(redis.run(COUNT_UP, "in-order", Args.none().add(10)));
        TimeUnit.MILLISECONDS.sleep(50);
        answers.add(redis.run(COUNT_UP, "in-order", Args.none().add(100)));
        await(much);
        await(busy);
        assertThat(answers.stream().map(each -> await(each).number())).containsExactly(1L, 11L, 111L);
    }

    @Test
    void callsThatJoinGoTogetherAndEachGetsItsOwnAnswer() {
        LuaScript countEach = LuaScript.load("redis/count_each");
        List<CompletionStage<Reply>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(redis.run(countEach, "joined", Args.of("a", "1")));
            answers.add(redis.run(countEach, "joined", Args.of("a", "2")));
        }
        List<Long> counts =
                answers.stream().map(each -> await(each).at(0).number()).toList();
        assertThat(counts).startsWith(1L, 3L, 4L, 6L).endsWith(298L, 300L);
        assertThat(answers.stream().map(each -> await(each).at(1).number()))
                .as("together")
                .allMatch(together -> together <= 32)
                .anyMatch(together -> together > 1);
        assertThat(await(redis.run(countEach, "joined", Args.of("a", "5"))).toString())
                .isEqualTo("[305, 1]");
    }

    /** Written together, they would be read together, and Redis answers only once it has carried out all it read. */
    @Test
    void inARushTheFirstAreAnsweredWhileRedisDecidesAboutTheNext() {
        LuaScript takeLong = LuaScript.load("redis/take_long");
        long apart = 0;
        for (int tries = 0; tries < 50 && apart < TimeUnit.MILLISECONDS.toNanos(5); tries++) {
            CompletionStage<List<CompletionStage<Long>>> rush = redis.run(takeLong, "rush", Args.of("a", "0"))
                    .thenApply(onTheLoop -> IntStream.range(0, 64)
                            .mapToObj(i -> redis.run(takeLong, "rush", Args.of("a", Integer.toString(i)))
                                    .thenApply(answer -> System.nanoTime()))
                            .toList());
            List<Long> answeredAt =
                    await(rush).stream().map(RedisSession::await).toList();
            apart = answeredAt.get(63) - answeredAt.get(0);
        }
        assertThat(Duration.ofNanos(apart)).isGreaterThanOrEqualTo(Duration.ofMillis(5));
    }

    @Test
    void whatIsNotTheSameForBothIsNotJoined() {
        LuaScript countEach = LuaScript.load("redis/count_each");
        List<CompletionStage<Reply>> answers = List.of(
                redis.run(countEach, "apart", Args.of("a", "1")),
                redis.run(countEach, "apart", Args.of("b", "1")),
                redis.run(countEach, "away", Args.of("b", "1")));
        assertThat(answers.stream().map(each -> await(each).toString())).containsExactly("[1, 1]", "[2, 1]", "[1, 1]");
    }

    @Test
    void anErrorOfOneIsTheErrorOfAllThatWentWithIt() {
        LuaScript countEach = LuaScript.load("redis/count_each");
        servers.node(0).send("SET", "words", "abc");
        List<CompletionStage<Reply>> answers = List.of(
                redis.run(countEach, "words", Args.of("a", "1")), redis.run(countEach, "words", Args.of("a", "1")));
        assertThat(answers)
                .extracting(RedisSession::failure)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(CommandRefused.class)
                        .hasMessageContaining("redis/count_each.lua:7"));
    }

    @Test
    void whoWentTogetherWithOthersAndGetsNoAnswerOfTheirOwnIsToldSo() {
        LuaScript answerFirst = LuaScript.load("redis/answer_first");
        List<CompletionStage<Reply>> answers = IntStream.range(0, 100)
                .mapToObj(i -> redis.run(answerFirst, "few", Args.of("a", Integer.toString(i))))
                .toList();
        List<Throwable> failures = new ArrayList<>();
        for (CompletionStage<Reply> answer : answers) {
            await(answer.handle((own, failure) -> failure == null || failures.add(failure)));
        }
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(CommandRefused.class)
                        .hasMessageContaining("redis/answer_first")
                        .hasMessageContaining("not an answer for each"));
    }

    @Test
    void anErrorOfAScriptNamesItsFileAndLine() {
        servers.node(0).send("SET", "text", "abc");
        assertThat(RedisSession.failure(redis.run(COUNT_UP, "text", Args.none().add(1))))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("redis/count_up.lua:4")
                .hasMessageContaining("not an integer");
    }

    @Test
    void askedOnAnEventLoopTheAnswerComesOnTheSameOne() {
        session.loops().forEach(loop -> assertThat(await(askOn(loop))).isTrue());
    }

    private static CompletionStage<Boolean> askOn(io.netty.util.concurrent.EventExecutor loop) {
        java.util.concurrent.CompletableFuture<Boolean> same = new java.util.concurrent.CompletableFuture<>();
        loop.execute(() -> redis.call("STRLEN", "x", Args.none()).thenAccept(r -> same.complete(loop.inEventLoop())));
        return same;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
