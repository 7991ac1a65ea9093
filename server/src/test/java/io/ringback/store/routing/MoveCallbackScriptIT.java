package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.CallbackStore;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Moved;
import io.ringback.callback.SellingBounds;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another window is another promise; the old place is given back only for a new one. */
final class MoveCallbackScriptIT {
    private static final SellingBounds NOTHING = new SellingBounds(0, 0);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void takesTheNewPlaceAndGivesTheOldBack() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Instant other = booked.window().plus(Duration.ofHours(1));
        assertThat(move(SITE.callbacks(), booked, other, CallbackSite.ONE)).isEqualTo(Moved.MOVED);
        assertThat(move(SITE.callbacksElsewhere(), booked, other, CallbackSite.ONE))
                .as("a repeat")
                .isEqualTo(Moved.MOVED);
        assertThat(calls.sold(CARDS, booked.window())).isEqualTo(NOTHING);
        assertThat(calls.sold(CARDS, other)).isEqualTo(CallbackSite.ONE);
        assertThat(calls.record(booked).window()).isEqualTo(other);
    }

    @Test
    void keepsTheOldWhenTheNewIsTaken() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Instant other = booked.window().plus(Duration.ofHours(1));
        calls.booked(other, null);
        assertThat(move(SITE.callbacks(), booked, other, CallbackSite.ONE)).isEqualTo(Moved.TAKEN);
        assertThat(calls.record(booked).window()).isEqualTo(booked.window());
        assertThat(calls.sold(CARDS, booked.window())).isEqualTo(CallbackSite.ONE);
    }

    @Test
    void ofTwoWhoRaceForTheLastPlaceOneGetsIt() {
        for (int i = 0; i < 10; i++) {
            HoldRequest one = calls.booked(calls.window(), null);
            HoldRequest two = calls.booked(calls.window(), null);
            Instant last = calls.window().plus(Duration.ofMinutes(15L * (i + 1)));
            var moves = List.of(
                    SITE.callbacks().move(SITE.site(), one.callback(), one.visitor(), last, 1, CallbackSite.ONE),
                    SITE.callbacksElsewhere()
                            .move(SITE.site(), two.callback(), two.visitor(), last, 1, CallbackSite.ONE));
            assertThat(moves.stream().map(SiteRedis::await)).containsExactlyInAnyOrder(Moved.MOVED, Moved.TAKEN);
        }
    }

    @Test
    void whatIsLateMayBeMoved() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123456");
        calls.until(booked.window());
        calls.until(booked.window().plus(Duration.ofMinutes(16)));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        Instant other = booked.window().plus(Duration.ofHours(4));
        assertThat(move(SITE.callbacks(), booked, other, CallbackSite.ONE)).isEqualTo(Moved.MOVED);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.BOOKED);
        SITE.available(1, CARDS);
        assertThat(calls.state(booked)).as("it waits again").isEqualTo(CallbackState.BOOKED);
        calls.until(other);
        assertThat(calls.state(booked)).isNotEqualTo(CallbackState.BOOKED);
    }

    @Test
    void isRefusedToStrangers() {
        HoldRequest booked = calls.booked(calls.window(), null);
        assertThat(await(SITE.callbacks()
                        .move(
                                SITE.site(),
                                booked.callback(),
                                VisitorId.random(),
                                calls.window(),
                                1,
                                CallbackSite.MANY)))
                .isEqualTo(Moved.GONE);
    }

    private static Moved move(CallbackStore store, HoldRequest booked, Instant to, SellingBounds bounds) {
        return await(store.move(SITE.site(), booked.callback(), booked.visitor(), to, 1, bounds));
    }
}
