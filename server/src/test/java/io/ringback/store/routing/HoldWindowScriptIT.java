package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Hold;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.SellingBounds;
import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A window sells what its bounds allow, to whoever comes first, for two minutes. */
final class HoldWindowScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void holdsForTwoMinutesAndGivesBack() {
        HoldRequest request = calls.request(VisitorId.random(), calls.window(), CallbackSite.ONE);
        assertThat(calls.hold(request)).isEqualTo(new Hold.Held(Instant.ofEpochMilli(SITE.now() + 120_000)));
        assertThat(calls.sold(CARDS, request.window())).isEqualTo(CallbackSite.ONE);
        SITE.run(Duration.ofSeconds(119));
        assertThat(calls.state(request)).isEqualTo(CallbackState.OFFERED);
        SITE.run(Duration.ofSeconds(1));
        assertThat(calls.state(request)).isEqualTo(CallbackState.EXPIRED);
        assertThat(calls.sold(CARDS, request.window())).isEqualTo(new SellingBounds(0, 0));
    }

    @Test
    void ofTwoWhoRaceForTheLastPlaceOneGetsIt() {
        for (int i = 0; i < 20; i++) {
            Instant window = calls.window().plus(Duration.ofMinutes(15L * i));
            List<CompletionStage<Hold>> holds = List.of(
                    SITE.callbacks().hold(SITE.site(), calls.request(VisitorId.random(), window, CallbackSite.ONE)),
                    SITE.callbacksElsewhere()
                            .hold(SITE.site(), calls.request(VisitorId.random(), window, CallbackSite.ONE)));
            assertThat(holds.stream().map(SiteRedis::await).filter(Hold.Held.class::isInstance))
                    .hasSize(1);
            assertThat(calls.sold(CARDS, window)).isEqualTo(CallbackSite.ONE);
        }
    }

    @Test
    void boundsHoldInTheDepartmentAndInTheLane() {
        Instant window = calls.window();
        SellingBounds bounds = new SellingBounds(3, 2);
        assertThat(calls.hold(calls.request(VisitorId.random(), window, bounds)))
                .isInstanceOf(Hold.Held.class);
        assertThat(calls.hold(calls.request(VisitorId.random(), window, bounds)))
                .isInstanceOf(Hold.Held.class);
        assertThat(calls.hold(calls.request(VisitorId.random(), window, bounds)))
                .isEqualTo(new Hold.Taken());
        assertThat(await(calls.store().hold(SITE.site(), slovene(window, 2, bounds))))
                .as("two slots do not fit the department")
                .isEqualTo(new Hold.Taken());
        assertThat(await(calls.store().hold(SITE.site(), slovene(window, 1, bounds))))
                .isInstanceOf(Hold.Held.class);
    }

    private static HoldRequest slovene(Instant window, int weight, SellingBounds bounds) {
        return new HoldRequest(
                CallbackId.random(), VisitorId.random(), SiteRedis.lane("cards", "sl"), window, weight, false, bounds);
    }

    @Test
    void aRepeatAnswersTheSame() {
        HoldRequest request = calls.request(VisitorId.random(), calls.window(), CallbackSite.ONE);
        Hold first = calls.hold(request);
        SITE.pass(Duration.ofSeconds(5));
        assertThat(await(SITE.callbacksElsewhere().hold(SITE.site(), request))).isEqualTo(first);
    }

    @Test
    void anotherChoiceGivesTheFirstBack() {
        VisitorId visitor = VisitorId.random();
        HoldRequest first = calls.request(visitor, calls.window(), CallbackSite.ONE);
        calls.hold(first);
        HoldRequest second = calls.request(visitor, calls.window().plus(Duration.ofHours(1)), CallbackSite.ONE);
        assertThat(calls.hold(second)).isInstanceOf(Hold.Held.class);
        assertThat(calls.state(first)).isEqualTo(CallbackState.EXPIRED);
        assertThat(calls.sold(CARDS, first.window())).isEqualTo(new SellingBounds(0, 0));
        assertThat(calls.hold(calls.request(visitor, second.window(), CallbackSite.ONE)))
                .as("the last place, which is their own")
                .isInstanceOf(Hold.Held.class);
    }

    @Test
    void whoHasACallbackGetsNoSecond() {
        HoldRequest first = calls.booked(calls.window(), null);
        Hold second = calls.hold(calls.request(first.visitor(), calls.window(), CallbackSite.MANY));
        assertThat(second).isEqualTo(new Hold.Already(first.callback(), CallbackState.BOOKED));
    }
}
