package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Booking;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.SellingBounds;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A held place that is confirmed is a promise, and its conversation waits for it outside the lines. */
final class BookCallbackScriptIT {
    private static final String NUMBER = "+38640123456";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void theWaitingLeaveTheLine() {
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        HoldRequest hold = held(first.visitor());
        assertThat(SITE.ahead(second)).as("until it is confirmed").isEqualTo(1);
        Booking booking = calls.book(hold.callback(), first.visitor(), NUMBER).answer();
        assertThat(booking).isEqualTo(new Booking.Booked(first.conversation()));
        assertThat(SITE.ahead(second)).isZero();
        assertThat(SITE.ahead(first)).isEqualTo(-1);
        CallbackRecord kept = calls.record(hold);
        assertThat(kept.state()).isEqualTo(CallbackState.BOOKED);
        assertThat(kept.number()).hasToString("+…56");
        assertThat(kept.question()).isEqualTo("My card was declined");
        assertThat(await(calls.store().list(SITE.site(), hold.window(), hold.window(), 10)))
                .containsExactly(kept);
    }

    @Test
    void whoBooksGivesUpTheRangeTheyWereToldAndIsToldNoOther() {
        Promised promised = new Promised(SITE);
        promised.own();
        PlaceRequest place = SITE.placed(CARDS);
        PromiseId told = promised.tell(place, 5);
        HoldRequest hold = held(place.visitor());
        calls.book(hold.callback(), place.visitor(), NUMBER);
        assertThat(promised.state(told)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(promised.field(told, "reason")).isEqualTo("callback");

        calls.until(hold.window());
        assertThat(SITE.ahead(place)).as("due, it stands in line").isZero();
        promised.tell(place, 5);
        assertThat(promised.state(told)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(promised.open(PromiseState.MADE)).as("the callback itself").isEqualTo(1);
        assertThat(await(SITE.promises().owed(SITE.site())))
                .as("forecast like a wait")
                .extracting(owed -> owed.footing().isPresent())
                .containsExactly(true);
    }

    @Test
    void anOfferThatRingsGoesToTheNext() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        calls.book(held(first.visitor()).callback(), first.visitor(), null);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(second.conversation());
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    @Test
    void whoDoesNotWaitGetsAConversation() {
        VisitorId visitor = VisitorId.random();
        HoldRequest hold = held(visitor);
        Decision<Booking> booking = calls.book(hold.callback(), visitor, null);
        assertThat(booking.steps()).extracting(Step::change).containsExactly(new Step.Change.Keep());
        assertThat(booking.answer()).isEqualTo(new Booking.Booked(calls.conversation(hold)));
    }

    @Test
    void whoTalksIsNotTakenAway() {
        PlaceRequest chat = SITE.active(SITE.available(1, CARDS), CARDS);
        assertThat(calls.book(held(chat.visitor()).callback(), chat.visitor(), null)
                        .answer())
                .isEqualTo(new Booking.Talking());
    }

    @Test
    void oneOpenCallbackPerNumber() {
        HoldRequest first = calls.booked(calls.window(), NUMBER);
        HoldRequest second = held(VisitorId.random());
        assertThat(calls.book(second.callback(), second.visitor(), NUMBER).answer())
                .as("whose it is, is nobody's business")
                .isEqualTo(new Booking.Already(Optional.empty()));
        assertThat(calls.state(second)).isEqualTo(CallbackState.CANCELLED);
        assertThat(calls.sold(CARDS, first.window())).isEqualTo(new SellingBounds(1, 1));
        await(calls.store().cancel(SITE.site(), first.callback(), first.visitor()));
        HoldRequest third = held(VisitorId.random());
        assertThat(calls.book(third.callback(), third.visitor(), NUMBER).answer())
                .isInstanceOf(Booking.Booked.class);
    }

    @Test
    void anotherVisitorsHoldIsNobodyElses() {
        HoldRequest hold = held(VisitorId.random());
        assertThat(calls.book(hold.callback(), VisitorId.random(), null).answer())
                .isEqualTo(new Booking.Gone());
    }

    @Test
    void tooLateIsGone() {
        HoldRequest hold = held(VisitorId.random());
        SITE.run(Duration.ofSeconds(121));
        assertThat(calls.book(hold.callback(), hold.visitor(), null).answer()).isEqualTo(new Booking.Gone());
    }

    @Test
    void twiceInTheSameMomentIsOnce() {
        HoldRequest hold = held(VisitorId.random());
        List<CompletionStage<Decision<Booking>>> both = List.of(
                SITE.callbacks().book(SITE.site(), calls.form(hold.callback(), hold.visitor(), NUMBER)),
                SITE.callbacksElsewhere().book(SITE.site(), calls.form(hold.callback(), hold.visitor(), NUMBER)));
        List<Booking> answers =
                both.stream().map(stage -> await(stage).answer()).toList();
        assertThat(answers.get(0)).isInstanceOf(Booking.Booked.class).isEqualTo(answers.get(1));
        assertThat(calls.sold(CARDS, hold.window())).isEqualTo(new SellingBounds(1, 1));
    }

    private HoldRequest held(VisitorId visitor) {
        HoldRequest hold = calls.request(visitor, calls.window(), CallbackSite.MANY);
        calls.hold(hold);
        return hold;
    }
}
