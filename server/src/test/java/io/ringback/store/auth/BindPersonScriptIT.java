package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.VisitorId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindPersonScriptIT {
    private static final Duration LIFE = Duration.ofDays(30);

    private final RedisCommands redis = StoreRedis.empty();
    private final BindPersonScript bind = new BindPersonScript(redis);
    private final VisitorId one = VisitorId.random();
    private final VisitorId other = VisitorId.random();

    @Test
    void whoIsNotKeptYetIsBoundToNobody() {
        assertThat(bind(one, "ana")).contains(one);
        keep(other);
        assertThat(bind(other, "ana")).contains(other);
        assertThat(bind(one, "ana")).as("on the next device").contains(other);
    }

    @Test
    void aPersonIsOneVisitorHoweverOftenTheyAsk() {
        keep(one);
        keep(other);
        assertThat(bind(one, "ana")).contains(one);
        assertThat(bind(one, "ana")).contains(one);
        assertThat(bind(other, "ana")).contains(one);
    }

    @Test
    void somebodyElseIsNotThisVisitor() {
        keep(one);
        assertThat(bind(one, "ana")).contains(one);
        assertThat(bind(one, "bill")).isEmpty();
        keep(other);
        assertThat(bind(other, "bill")).contains(other);
        assertThat(bind(one, "bill")).contains(other);
    }

    @Test
    void whoTalksAlreadyStaysWhoTheyAre() {
        keep(one);
        bind(one, "ana");
        keep(other);
        StoreRedis.send("HSET", "{s:shop}:v:" + other, "open", "c_1");
        assertThat(bind(other, "ana")).contains(other);
        StoreRedis.send("HDEL", "{s:shop}:v:" + other, "open");
        assertThat(bind(other, "ana")).contains(one);
    }

    @Test
    void whoWasForgottenIsFoundNoMore() {
        keep(one);
        bind(one, "ana");
        StoreRedis.send("DEL", "{s:shop}:token:" + one);
        keep(other);
        assertThat(bind(other, "ana")).contains(other);
    }

    @Test
    void ofTwoDevicesThatComeAtOnceOneIsThePerson() {
        keep(one);
        keep(other);
        var first = bind.run(People.SHOP, one, "ana", LIFE);
        var second = bind.run(People.SHOP, other, "ana", LIFE);
        assertThat(await(first)).isEqualTo(await(second)).isPresent();
    }

    private void keep(VisitorId visitor) {
        await(new KeepTokenScript(redis).run(People.SHOP, visitor, "hash of " + visitor, LIFE));
    }

    private Optional<VisitorId> bind(VisitorId visitor, String person) {
        return await(bind.run(People.SHOP, visitor, person, LIFE));
    }
}
