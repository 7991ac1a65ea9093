package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionLibrariesIT {
    private static final LuaScript COUNT_UP = LuaScript.load("redis/count_up");
    private static final LuaScript REMEMBER = LuaScript.load("redis/remember");
    private static final String OF_ANOTHER_VERSION = library("ringback_count_up_0123456789ab");
    private static final String OF_SOMEBODY_ELSE = library("shop");

    @Test
    void everyMasterGetsThoseOfThisVersionAndKeepsNoneOfOthers() {
        try (RedisServers servers = RedisServers.cluster("--min-replicas-to-write", "0");
                RedisSession session = RedisSession.open(servers)) {
            List<RedisProcess> masters = List.of(servers.node(0), servers.node(1), servers.node(2));
            masters.get(0).send("FUNCTION", "LOAD", OF_ANOTHER_VERSION);
            masters.get(1).send("FUNCTION", "LOAD", OF_SOMEBODY_ELSE);
            await(FunctionLibraries.settle(session.commands()));
            await(FunctionLibraries.settle(session.commands()));
            assertThat(masters)
                    .extracting(master -> master.send("FUNCTION", "LIST"))
                    .allSatisfy(
                            list -> assertThat(list).contains(name(COUNT_UP)).doesNotContain("0123456789ab"));
            assertThat(masters.get(1).send("FUNCTION", "LIST")).contains("shop");
        }
    }

    @Test
    void aCallThatFailedHalfWayLeavesNothingToTheNext() {
        try (RedisServers servers = RedisServers.single();
                RedisSession session = RedisSession.open(servers)) {
            RedisCommands redis = session.commands();
            assertThat(RedisSession.failure(redis.run(REMEMBER, "k", Args.of("a", "fail", "b"))))
                    .hasMessageContaining("half-way");
            assertThat(await(redis.run(REMEMBER, "k", Args.of("c"))).number()).isEqualTo(1);
            assertThat(await(redis.run(REMEMBER, "k", Args.of("d", "e"))).number())
                    .isEqualTo(2);
        }
    }

    @Test
    void manyCallsAtOnceOfAFunctionNobodyLoadedAllRun() {
        try (RedisServers servers = RedisServers.single();
                RedisSession session = RedisSession.open(servers)) {
            List<CompletionStage<Reply>> calls = Stream.generate(
                            () -> session.commands().run(COUNT_UP, "k", Args.of("1")))
                    .limit(100)
                    .toList();
            assertThat(calls.stream().map(call -> await(call).number()).sorted().toList())
                    .startsWith(1L)
                    .endsWith(100L)
                    .hasSize(100);
        }
    }

    @Test
    void whoMayNotLoadIsToldSo() {
        try (RedisServers servers = RedisServers.single();
                RedisSession session = RedisSession.open(servers)) {
            servers.node(0).send("ACL", "SETUSER", "default", "-function|load");
            assertThat(RedisSession.failure(session.commands().run(COUNT_UP, "k", Args.of("1"))))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessageContaining("NOPERM")
                    .hasMessageContaining("function|load");
            await(FunctionLibraries.settle(session.commands()));
            servers.node(0).send("ACL", "SETUSER", "default", "+function|load");
            assertThat(await(session.commands().run(COUNT_UP, "k", Args.of("1")))
                            .number())
                    .isEqualTo(1);
        }
    }

    /** As docs/operations.md has them. */
    @Test
    void theRightsThatOperatorsAreToldOfAreEnough() {
        try (RedisServers servers = RedisServers.single()) {
            RedisProcess node = servers.node(0);
            node.send("ACL SETUSER ringback on >secret ~* &* +@all -@dangerous +info +config|get +role".split(" ", -1));
            RedisLogin login = new RedisLogin("ringback", "secret", false);
            try (RedisSession session =
                    RedisSession.open(new RedisTarget.Single(node.address(), login), RedisOptions.DEFAULT)) {
                assertThat(await(RedisFacts.read(session.connections())).masters())
                        .isEqualTo(1);
                await(FunctionLibraries.settle(session.commands()));
                assertThat(node.send("FUNCTION", "LIST")).contains(name(COUNT_UP));
                assertThat(await(session.commands().run(COUNT_UP, "k", Args.of("1")))
                                .number())
                        .isEqualTo(1);
            }
        }
    }

    private static String name(LuaScript script) {
        return new String(script.function(), StandardCharsets.US_ASCII);
    }

    private static String library(String name) {
        return "#!lua name=" + name + "\nredis.register_function('" + name + "', function() return 1 end)";
    }
}
