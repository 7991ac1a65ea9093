package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Booking;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Contact;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.TurnRequest;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who waits keeps the place and is called back at their turn: in the chat when they say that they are there, or by phone. */
final class BookTurnScriptIT {
    private static final String NUMBER = "+38640123456";
    private static final Duration TOLD = Duration.ofMinutes(9);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void thePlaceStaysInLineAndIsAPromise() {
        Promised promised = new Promised(SITE);
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        PromiseId told = promised.tell(first, 9);
        TurnRequest request = calls.turn(first, null, TOLD);
        assertThat(calls.bookTurn(request)).isEqualTo(new Booking.Booked(first.conversation()));
        assertThat(SITE.ahead(first)).isZero();
        assertThat(SITE.ahead(second)).isEqualTo(1);
        assertThat(SITE.turn(first).state()).isEqualTo(TurnState.HELD);
        CallbackRecord kept = calls.record(first.visitor());
        assertThat(kept.atTurn()).isTrue();
        assertThat(kept.state()).isEqualTo(CallbackState.BOOKED);
        assertThat(kept.window()).isEqualTo(request.by());
        assertThat(promised.state(told)).as("another promise now").isEqualTo(PromiseState.WITHDRAWN);
        assertThat(calls.promise(request)).isEqualTo("made");
        assertThat(await(SITE.callbacks().list(SITE.site(), request.by(), request.by(), 10)))
                .containsExactly(kept);
    }

    @Test
    void aRepeatAndARaceAreOnePromise() {
        PlaceRequest place = SITE.placed(CARDS);
        TurnRequest request = calls.turn(place, NUMBER, TOLD);
        List<CompletionStage<Booking>> both = List.of(
                SITE.callbacks().bookTurn(SITE.site(), request),
                SITE.callbacksElsewhere().bookTurn(SITE.site(), request));
        assertThat(both.stream().map(SiteRedis::await))
                .containsExactly(new Booking.Booked(place.conversation()), new Booking.Booked(place.conversation()));
        assertThat(new Promised(SITE).open(PromiseState.MADE)).isEqualTo(1);
    }

    @Test
    void oneAtATimePerVisitorAndNumber() {
        PlaceRequest place = SITE.placed(CARDS);
        TurnRequest request = calls.turn(place, NUMBER, TOLD);
        calls.bookTurn(request);
        assertThat(calls.bookTurn(calls.turn(place, NUMBER, TOLD)))
                .isEqualTo(new Booking.Already(Optional.of(request.callback())));
        assertThat(calls.bookTurn(calls.turn(SITE.placed(CARDS), NUMBER, TOLD)))
                .isEqualTo(new Booking.Already(Optional.empty()));
    }

    @Test
    void onlyOfWhoWaits() {
        PlaceRequest chat = SITE.active(SITE.available(1, CARDS), CARDS);
        assertThat(calls.bookTurn(calls.turn(chat, null, TOLD))).isEqualTo(new Booking.Talking());
        assertThat(calls.bookTurn(new TurnRequest(
                        CallbackId.random(),
                        VisitorId.random(),
                        new Contact(null, null),
                        "Yes",
                        "127.0.0.1",
                        CallbackSite.ZONE,
                        "en",
                        Instant.ofEpochMilli(SITE.now()))))
                .isEqualTo(new Booking.Gone());
    }

    @Test
    void theVisitorIsCalledAtTheTurnAndNoSlotIsTakenBeforeTheySaySo() {
        PlaceRequest first = SITE.placed(CARDS);
        calls.bookTurn(calls.turn(first, null, TOLD));
        SITE.stayHere(first);
        assertThat(SITE.turn(first).state()).as("the page may be open still").isEqualTo(TurnState.HELD);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.turn(first).state()).isEqualTo(TurnState.CALLED);
        assertThat(calls.record(first.visitor()).state()).isEqualTo(CallbackState.DUE);
        assertThat(SITE.desk(agent).used()).isZero();
        SITE.sayHere(first);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(first.conversation());
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(calls.record(first.visitor()).state()).isEqualTo(CallbackState.STARTED);
    }

    @Test
    void byPhoneItIsPutBeforeAnAgentInItsTurn() {
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        PlaceRequest third = SITE.placed(CARDS);
        TurnRequest request = calls.turn(second, NUMBER, TOLD);
        calls.bookTurn(request);
        SITE.stayHere(first, third);
        AgentId agent = SITE.available(3, CARDS);
        assertThat(SITE.desk(agent).offers())
                .extracting(offer -> offer.who().conversation())
                .containsExactlyInAnyOrder(first.conversation(), second.conversation(), third.conversation());
        assertThat(calls.record(second.visitor()).state()).isEqualTo(CallbackState.RINGING);
        SITE.desk(agent).offers().stream()
                .filter(offer -> offer.who().conversation().equals(second.conversation()))
                .forEach(offer -> await(SITE.routing().decline(SITE.site(), agent, offer.offer(), Refusal.SILENT)));
        assertThat(calls.record(second.visitor()).state()).isEqualTo(CallbackState.DUE);
        assertThat(SITE.ahead(second)).isEqualTo(1);
    }

    @Test
    void byPhoneNobodyHasToBeThere() {
        PlaceRequest first = SITE.placed(CARDS);
        calls.bookTurn(calls.turn(first, NUMBER, TOLD));
        SITE.run(Duration.ofMinutes(3));
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(SITE.desk(agent).chats()).hasSize(1);
        assertThat(calls.record(first.visitor()).attempts()).isEqualTo(1);
    }

    @Test
    void whoDoesNotComeIsCalledThreeTimesAndThenHasTimeForAnotherChoice() {
        PlaceRequest first = SITE.placed(CARDS);
        TurnRequest request = calls.turn(first, null, TOLD);
        calls.bookTurn(request);
        AgentId agent = SITE.available(1, CARDS);
        for (int call = 1; call <= 3; call++) {
            assertThat(SITE.turn(first).state()).isEqualTo(TurnState.CALLED);
            passBy(agent, Duration.ofSeconds(121));
            for (int other = 0; call < 3 && other < 2; other++) {
                SITE.active(agent, CARDS);
                end(agent);
            }
        }
        assertThat(SITE.turn(first).state()).isEqualTo(TurnState.MISSED);
        assertThat(SITE.ahead(first)).isZero();
        assertThat(calls.record(first.visitor()).state()).isEqualTo(CallbackState.DUE);
        passBy(agent, Duration.ofMinutes(6));
        assertThat(calls.state(request.callback())).isEqualTo(CallbackState.EXPIRED);
        assertThat(calls.promise(request)).as("called in time").isEqualTo("kept");
    }

    @Test
    void whoMissedTheTurnMayChooseATime() {
        PlaceRequest first = SITE.placed(CARDS);
        TurnRequest request = calls.turn(first, null, TOLD);
        calls.bookTurn(request);
        Instant window = calls.window();
        await(SITE.callbacks().move(SITE.site(), request.callback(), first.visitor(), window, 1, CallbackSite.ONE));
        CallbackRecord moved = calls.record(first.visitor());
        assertThat(moved.atTurn()).isFalse();
        assertThat(moved.state()).isEqualTo(CallbackState.BOOKED);
        assertThat(moved.window()).isEqualTo(window);
        assertThat(calls.sold(CARDS, window)).isEqualTo(new SellingBounds(1, 1));
        assertThat(SITE.ahead(first)).isEqualTo(-1);
    }

    @Test
    void whoComesBackBeforeWaitsAgain() {
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        TurnRequest request = calls.turn(first, null, TOLD);
        calls.bookTurn(request);
        await(SITE.callbacks().comeBack(SITE.site(), request.callback(), first.visitor()));
        assertThat(calls.state(request.callback())).isEqualTo(CallbackState.KEPT);
        assertThat(SITE.turn(first).state()).isEqualTo(TurnState.HERE);
        SITE.stayHere(second);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(first.conversation());
    }

    @Test
    void whatIsNotKeptIsApologisedForAndBrokenAfterTwoHours() {
        PlaceRequest first = SITE.placed(CARDS);
        TurnRequest request = calls.turn(first, null, TOLD);
        calls.bookTurn(request);
        calls.until(request.by());
        assertThat(calls.record(first.visitor()).apologised()).isEqualTo(request.by());
        assertThat(calls.promise(request)).isEqualTo("late");
        calls.until(request.by().plus(Duration.ofHours(2)));
        assertThat(calls.state(request.callback())).isEqualTo(CallbackState.BROKEN);
        assertThat(SITE.ahead(first)).isEqualTo(-1);
    }

    @Test
    void callingItOffEndsTheConversation() {
        PlaceRequest first = SITE.placed(CARDS);
        TurnRequest request = calls.turn(first, NUMBER, TOLD);
        calls.bookTurn(request);
        await(SITE.callbacks().cancel(SITE.site(), request.callback(), first.visitor()));
        assertThat(calls.state(request.callback())).isEqualTo(CallbackState.CANCELLED);
        assertThat(SITE.ahead(first)).isEqualTo(-1);
        assertThat(calls.bookTurn(calls.turn(SITE.placed(CARDS), NUMBER, TOLD))).isInstanceOf(Booking.Booked.class);
    }

    /** Time goes on while the agent stays. */
    private static void passBy(AgentId agent, Duration time) {
        for (long left = time.toSeconds(); left > 0; left -= 10) {
            SITE.stayOn(agent);
            SITE.run(Duration.ofSeconds(Math.min(10, left)));
        }
    }

    private static void end(AgentId agent) {
        SITE.desk(agent).chats().forEach(chat -> {
            await(SITE.routing().end(SITE.site(), chat.who().conversation(), new Leaver.Agent(agent)));
            await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.who().conversation(), new WrapUp(null, null)));
        });
    }
}
