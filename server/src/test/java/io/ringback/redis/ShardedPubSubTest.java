package io.ringback.redis;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShardedPubSubTest {
    enum Form {
        SINGLE,
        ONE_NODE_CLUSTER
    }

    private static final Map<Form, RedisServers> SERVERS = new EnumMap<>(Form.class);
    private static final Map<Form, RedisSession> SESSIONS = new EnumMap<>(Form.class);

    @BeforeAll
    static void start() {
        SERVERS.put(Form.SINGLE, RedisServers.single());
        SERVERS.put(Form.ONE_NODE_CLUSTER, RedisServers.oneNodeCluster());
        SERVERS.forEach((form, servers) -> SESSIONS.put(form, RedisSession.open(servers)));
    }

    @AfterAll
    static void stop() {
        SESSIONS.values().forEach(RedisSession::close);
        SERVERS.values().forEach(RedisServers::close);
    }

    private static RedisSession session(Form form) {
        return Objects.requireNonNull(SESSIONS.get(form));
    }

    @ParameterizedTest
    @EnumSource
    void messagesArriveInOrderOnTheirOwnChannel(Form form) {
        ShardedPubSub pubSub = session(form).connections().pubSub();
        Heard one = new Heard();
        Heard two = new Heard();
        await(pubSub.subscribe("{c:order-1}", one));
        await(pubSub.subscribe("{c:order-2}", two));
        for (int i = 0; i < 1_000; i++) {
            session(form).commands().publish("{c:order-1}", Heard.payload(i));
        }
        await(session(form).commands().publish("{c:order-2}", Heard.payload(7)));
        await().untilAsserted(() -> assertThat(one.numbers()).hasSize(1_000).isSorted());
        await().untilAsserted(() -> assertThat(two.numbers()).containsExactly(7));
        assertThat(one.gaps()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void afterUnsubscribingNothingComes(Form form) {
        ShardedPubSub pubSub = session(form).connections().pubSub();
        Heard heard = new Heard();
        await(pubSub.subscribe("{c:left}", heard));
        pubSub.unsubscribe("{c:left}");
        Heard again = new Heard();
        await(pubSub.subscribe("{c:left}", again));
        await(session(form).commands().publish("{c:left}", Heard.payload(1)));
        await().untilAsserted(() -> assertThat(again.numbers()).containsExactly(1));
        assertThat(heard.numbers()).isEmpty();
        assertThat(again.gaps()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aCutConnectionIsMadeAgainAndTellsOfTheGap(Form form) {
        ShardedPubSub pubSub = session(form).connections().pubSub();
        Heard heard = new Heard();
        await(pubSub.subscribe("{c:cut}", heard));
        Objects.requireNonNull(SERVERS.get(form)).node(0).send("CLIENT", "KILL", "TYPE", "pubsub");
        await().untilAsserted(() -> assertThat(heard.gaps()).isEqualTo(1));
        await(session(form).commands().publish("{c:cut}", Heard.payload(2)));
        await().untilAsserted(() -> assertThat(heard.numbers()).containsExactly(2));
    }

    @ParameterizedTest
    @EnumSource
    void aChannelHasOneHandler(Form form) {
        ShardedPubSub pubSub = session(form).connections().pubSub();
        await(pubSub.subscribe("{c:twice}", new Heard()));
        assertThatThrownBy(() -> pubSub.subscribe("{c:twice}", new Heard())).isInstanceOf(IllegalStateException.class);
    }
}
