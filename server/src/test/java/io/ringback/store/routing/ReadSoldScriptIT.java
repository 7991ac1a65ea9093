package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.outlook.Sold;
import io.ringback.model.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sold of windows that are ahead. */
final class ReadSoldScriptIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void whatIsBookedIsToldUntilItBegins() {
        Instant window = calls.window();
        HoldRequest later = calls.booked(window.plus(HOUR), null);
        SITE.pass(Duration.ofSeconds(5));
        HoldRequest sooner = calls.booked(window, "+38640123401");
        HoldRequest off = calls.booked(window, null);
        await(SITE.callbacks().cancel(SITE.site(), off.callback(), off.visitor()));
        calls.hold(calls.request(VisitorId.random(), window, CallbackSite.MANY));
        assertThat(read(window))
                .isEqualTo(read(window))
                .extracting(Sold::callback)
                .containsExactly(sooner.callback(), later.callback());
        assertThat(read(window).get(0))
                .isEqualTo(new Sold(sooner.callback(), CARDS, window, 1, Instant.ofEpochMilli(SITE.now()), false));
        calls.until(window.minus(Duration.ofMinutes(10)));
        assertThat(read(window)).as("reminded").hasSize(2);
        calls.until(window);
        assertThat(read(window)).extracting(Sold::callback).containsExactly(later.callback());
    }

    @Test
    void onlyTheSpanAndNoMoreThanSoMany() {
        Instant window = calls.window();
        calls.booked(window, null);
        calls.booked(window, null);
        HoldRequest later = calls.booked(window.plus(HOUR), null);
        assertThat(await(store().sold(SITE.site(), window, window.plus(HOUR), 10)))
                .hasSize(2);
        assertThat(await(store().sold(SITE.site(), window, window.plus(HOUR.multipliedBy(2)), 2)))
                .hasSize(2);
        assertThat(await(store().sold(SITE.site(), window.plus(HOUR), window, 10)))
                .isEmpty();
        assertThat(read(window.plusMillis(1))).extracting(Sold::callback).containsExactly(later.callback());
    }

    @Test
    void readWhileItIsMovedItStandsInOneWindow() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Instant other = booked.window().plus(HOUR);
        CompletionStage<?> moved =
                SITE.callbacks().move(SITE.site(), booked.callback(), booked.visitor(), other, 1, CallbackSite.MANY);
        CompletionStage<List<Sold>> read =
                new RedisOutlook(SITE.tagElsewhere()).sold(SITE.site(), booked.window(), other.plus(HOUR), 10);
        assertThat(await(read))
                .singleElement()
                .satisfies(sold -> assertThat(sold.window()).isIn(booked.window(), other));
        await(moved);
        assertThat(read(booked.window())).extracting(Sold::window).containsExactly(other);
    }

    @Test
    void whoMovedIsAsOldAsTheBooking() {
        HoldRequest first = calls.booked(calls.window(), null);
        Instant other = first.window().plus(HOUR);
        Instant booked = Instant.ofEpochMilli(SITE.now());
        SITE.pass(Duration.ofSeconds(5));
        HoldRequest second = calls.booked(other, null);
        await(SITE.callbacks().move(SITE.site(), first.callback(), first.visitor(), other, 1, CallbackSite.MANY));
        assertThat(read(other))
                .extracting(Sold::callback, Sold::booked)
                .containsExactlyInAnyOrder(
                        tuple(first.callback(), booked), tuple(second.callback(), booked.plus(Duration.ofSeconds(5))));
    }

    private static RedisOutlook store() {
        return new RedisOutlook(SITE.tag());
    }

    private static List<Sold> read(Instant from) {
        return await(store().sold(SITE.site(), from, from.plus(Duration.ofDays(1)), 100));
    }
}
