package io.ringback.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.VisitorTokens.Arrival;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import io.ringback.store.auth.RedisRates;
import io.ringback.store.auth.RedisVisitorTokens;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTokensIT {
    private static final SiteId SHOP = new SiteId("shop");

    private final RedisCommands redis = StoreRedis.empty();
    private final VisitorTokens tokens = new VisitorTokens(new RedisVisitorTokens(redis, Duration.ofDays(30)));

    @Test
    void aFreshVisitorLeavesNothingUntilTheyStart() {
        VisitorToken token = ((Arrival.Fresh) arrive("")).token();
        assertThat(StoreRedis.send("DBSIZE")).isEqualTo("0");
        assertThat(arrive(token.text())).isInstanceOf(Arrival.Fresh.class);

        assertThat(await(tokens.keep(token))).isTrue();
        assertThat(arrive(token.text()))
                .isEqualTo(new Arrival.Known(new Subject.Visitor(SHOP, token.visitor()), Optional.empty()));
        assertThat(StoreRedis.send("KEYS", "*" + token.secret().text() + "*")).isEmpty();
    }

    @Test
    void afterADayThereIsANewOneAndThenTheOldIsRefused() {
        VisitorToken token = VisitorToken.fresh(SHOP);
        await(tokens.keep(token));
        StoreRedis.send("HSET", "{s:shop}:token:" + token.visitor(), "since", "1000");

        VisitorToken next = ((Arrival.Known) arrive(token.text())).replacement().orElseThrow();
        assertThat(next.visitor()).isEqualTo(token.visitor());
        assertThat(arrive(token.text())).isInstanceOf(Arrival.Known.class);
        assertThat(arrive(next.text())).isInstanceOf(Arrival.Known.class);
        assertThat(arrive(token.text())).isEqualTo(new Arrival.Expired());
    }

    @Test
    void aTokenWorksOnItsSiteOnly() {
        VisitorToken token = VisitorToken.fresh(new SiteId("other"));
        await(tokens.keep(token));
        assertThat(arrive(token.text())).isInstanceOf(Arrival.Fresh.class);
        VisitorToken forged = new VisitorToken(SHOP, token.visitor(), token.secret());
        assertThat(arrive(forged.text())).isInstanceOf(Arrival.Fresh.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "shop..", "shop.v_x.y", "a.b.c.d", "........"})
    void nonsenseMakesSomebodyNew(String text) {
        assertThat(arrive(text)).isInstanceOf(Arrival.Fresh.class);
    }

    @Test
    void startsAreBoundedByAddressAndSite() throws Exception {
        VisitorLimits limits = new VisitorLimits(new RedisRates(redis), 2, 4);
        InetAddress far = InetAddress.getByName("192.0.2.7");
        InetAddress near = InetAddress.getByName("2001:db8::1");
        InetAddress sameNet = InetAddress.getByName("2001:db8::2");

        assertThat(await(limits.start(SHOP, far))).isZero();
        assertThat(await(limits.start(SHOP, far))).isZero();
        assertThat(await(limits.start(SHOP, far))).isPositive();
        assertThat(await(limits.start(SHOP, near))).isZero();
        assertThat(await(limits.start(SHOP, sameNet))).isZero();
        assertThat(await(limits.start(SHOP, InetAddress.getLoopbackAddress())))
                .as("the site is full")
                .isPositive();
    }

    private Arrival arrive(String token) {
        return await(tokens.arrive(SHOP, Optional.of(token).filter(text -> !text.isEmpty())));
    }
}
