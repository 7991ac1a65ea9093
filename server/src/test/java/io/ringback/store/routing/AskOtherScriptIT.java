package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.outlook.Asked;
import io.ringback.callback.outlook.Sold;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who has a window that is too full is asked for another once, and decides. */
final class AskOtherScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private HoldRequest booked = calls.request(VisitorId.random(), Instant.EPOCH, CallbackSite.MANY);
    private Instant other = Instant.EPOCH;

    @BeforeEach
    void book() {
        booked = calls.booked(calls.window(), null);
        other = booked.window().plus(Duration.ofHours(2));
    }

    @Test
    void theWindowHoldsUntilTheVisitorMoves() {
        assertThat(ask(other)).isEqualTo(Asked.ASKED);
        assertThat(calls.record(booked).proposed()).isEqualTo(other);
        assertThat(calls.record(booked).window()).isEqualTo(booked.window());
        assertThat(calls.sold(CARDS, other)).isEqualTo(new SellingBounds(0, 0));
        await(SITE.callbacks().move(SITE.site(), booked.callback(), booked.visitor(), other, 1, CallbackSite.ONE));
        assertThat(calls.record(booked).window()).isEqualTo(other);
        assertThat(calls.record(booked).proposed()).isNull();
    }

    @Test
    void whoKeepsTheTimeIsNotAskedAgain() {
        ask(other);
        assertThat(ask(other)).as("a repeat").isEqualTo(Asked.BEFORE);
        await(SITE.callbacks().keepWindow(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(calls.record(booked).proposed()).isNull();
        assertThat(ask(other)).isEqualTo(Asked.BEFORE);
        assertThat(ask(other.plus(Duration.ofHours(1)))).isEqualTo(Asked.BEFORE);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whoMovedHasANewPromiseAndMayBeAskedOfThat() {
        ask(other);
        await(SITE.callbacks().move(SITE.site(), booked.callback(), booked.visitor(), other, 1, CallbackSite.ONE));
        assertThat(ask(booked.window())).as("the old window").isEqualTo(Asked.GONE);
        Sold now = new Sold(booked.callback(), CARDS, other, 1, Instant.EPOCH, false);
        assertThat(await(new RedisOutlook(SITE.tag()).ask(SITE.site(), now, booked.window(), 1, CallbackSite.MANY)))
                .isEqualTo(Asked.ASKED);
    }

    @Test
    void whomStaffHaveAskedIsLeftAlone() {
        await(SITE.oversight().propose(SITE.site(), booked.callback(), other, AgentId.random(), 1, CallbackSite.MANY));
        assertThat(ask(other.plus(Duration.ofHours(1)))).isEqualTo(Asked.BEFORE);
        assertThat(calls.record(booked).proposed()).isEqualTo(other);
    }

    @Test
    void nothingIsAskedForThatIsFullOrOver() {
        calls.booked(other, null);
        assertThat(await(new RedisOutlook(SITE.tag()).ask(SITE.site(), sold(), other, 1, CallbackSite.ONE)))
                .isEqualTo(Asked.TAKEN);
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(ask(other.plus(Duration.ofHours(1)))).isEqualTo(Asked.GONE);
        assertThat(told()).isZero();
    }

    @Test
    void twoNodesAskOnce() {
        List<CompletionStage<Asked>> both = List.of(
                new RedisOutlook(SITE.tag()).ask(SITE.site(), sold(), other, 1, CallbackSite.MANY),
                new RedisOutlook(SITE.tagElsewhere())
                        .ask(SITE.site(), sold(), other.plus(Duration.ofHours(1)), 1, CallbackSite.MANY));
        assertThat(both.stream().map(SiteRedis::await)).containsExactlyInAnyOrder(Asked.ASKED, Asked.BEFORE);
    }

    private Asked ask(Instant window) {
        return await(new RedisOutlook(SITE.tag()).ask(SITE.site(), sold(), window, 1, CallbackSite.MANY));
    }

    private Sold sold() {
        return new Sold(booked.callback(), CARDS, booked.window(), 1, Instant.EPOCH, false);
    }

    private static long told() {
        return Long.parseLong(SITE.redis(
                "EVAL",
                "local n = 0 for _, e in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do"
                        + " for _, v in ipairs(e[2]) do local _, c = string.gsub(v, '\"m\",\"ask\"', '') n = n + c end end"
                        + " return n",
                "1",
                SITE.keys().log()));
    }
}
