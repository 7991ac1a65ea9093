package io.ringback.store.routing;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.store.routing.SiteRedis.CARDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringback.callback.Booking;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.callback.TurnRequest;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.Callback;
import io.ringback.model.callback.CallbackState;
import io.ringback.notify.OutboxEntry;
import io.ringback.routing.PlaceRequest;
import io.ringback.store.notify.RedisOutbox;
import io.ringback.store.notify.RedisTells;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom a callback concerns hears of each of its steps once, at the address they gave for it. */
final class CallbackNewsIT {
    private static final String NUMBER = "+38640123456";
    private static final String MAIL = "ana@example.org";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private final List<OutboxEntry> mails = new ArrayList<>();
    private final List<OutboxEntry> hooks = new ArrayList<>();

    /** What came into the outbox for people since the last time, and left. */
    private List<OutboxEntry> left() {
        RedisOutbox outbox = new RedisOutbox(SITE.tag());
        List<OutboxEntry> all = await(outbox.lease(SITE.site(), "node", 100)).entries();
        all.forEach(entry -> await(outbox.sent(SITE.site(), entry.id(), "node")));
        List<OutboxEntry> entries = new ArrayList<>(all);
        entries.removeIf(entry -> entry.channel().equals(OutboxEntry.WEBHOOK));
        hooks.addAll(all);
        hooks.removeAll(entries);
        mails.addAll(entries);
        return entries;
    }

    private List<String> news() {
        return left().stream().map(OutboxEntry::what).toList();
    }

    private HoldRequest booked(boolean phone) {
        HoldRequest hold = calls.request(VisitorId.random(), calls.window(), CallbackSite.MANY);
        calls.hold(hold);
        assertThat(await(SITE.callbacks()
                                .book(SITE.site(), calls.form(hold, phone ? NUMBER : null, phone ? MAIL : "b" + MAIL)))
                        .answer())
                .isInstanceOf(Booking.Booked.class);
        return hold;
    }

    @Test
    void eachStepOfAPhoneCallIsToldOnce() {
        HoldRequest call = booked(true);
        await(SITE.callbacks().book(SITE.site(), calls.form(call, NUMBER, MAIL)));
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("callback_booked");
            assertThat(entry.to()).isEqualTo(MAIL);
            assertThat(entry.text("at")).isEqualTo(Long.toString(call.window().toEpochMilli()));
            assertThat(Long.parseLong(entry.text("until")) - Long.parseLong(entry.text("at")))
                    .isEqualTo(Callback.WINDOW.toMillis());
            assertThat(entry.text("zone")).isEqualTo("Europe/Ljubljana");
            assertThat(entry.text("language")).isEqualTo("en");
            assertThat(entry.text("visitor")).isEqualTo(call.visitor().value());
        });
        calls.until(call.window().minus(Duration.ofMinutes(15)));
        SITE.tick();
        assertThat(news()).containsExactly("callback_reminder");
        calls.until(call.window());
        assertThat(news()).as("an agent dials").isEmpty();
        calls.until(call.window().plus(Callback.WINDOW));
        SITE.tick();
        assertThat(news()).containsExactly("callback_late");
        calls.until(call.window().plus(Callback.LONGEST));
        assertThat(news()).containsExactly("callback_broken");
        assertThat(calls.state(call)).isEqualTo(CallbackState.BROKEN);
        assertThat(mails).extracting(OutboxEntry::id).doesNotHaveDuplicates();
        assertThat(mails).extracting(entry -> entry.text("step")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void movingAndCallingOffAreConfirmed() {
        HoldRequest call = booked(true);
        Instant later = call.window().plus(Duration.ofHours(1));
        for (Instant window : List.of(later, later, call.window())) {
            await(SITE.callbacks().move(SITE.site(), call.callback(), call.visitor(), window, 1, CallbackSite.MANY));
        }
        assertThat(news()).containsExactlyInAnyOrder("callback_booked", "callback_moved", "callback_moved");
        await(SITE.callbacks().cancel(SITE.site(), call.callback(), call.visitor()));
        await(SITE.callbacks().cancel(SITE.site(), call.callback(), call.visitor()));
        assertThat(news()).containsExactly("callback_cancelled");
        assertThat(mails).extracting(OutboxEntry::id).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNotReachedIsToldWhenItIsTriedAgainAndHowItEnded() {
        HoldRequest call = booked(true);
        calls.until(call.window());
        AgentId agent = SITE.available(1, CARDS);
        left();
        attempt(agent, call, Outcome.NO_ANSWER);
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("callback_retry");
            assertThat(entry.text("again")).isEqualTo(Long.toString(SITE.now() + 600_000));
        });
        calls.until(Instant.ofEpochMilli(SITE.now()).plus(Callback.pause(1)));
        attempt(agent, call, Outcome.VOICEMAIL);
        assertThat(news()).containsExactly("callback_missed");
    }

    @Test
    void whoIsReachedIsToldNothingMore() {
        HoldRequest call = booked(true);
        calls.until(call.window());
        left();
        AgentId agent = SITE.available(1, CARDS);
        attempt(agent, call, Outcome.CONNECTED);
        assertThat(calls.state(call)).isEqualTo(CallbackState.KEPT);
        assertThat(news()).isEmpty();
    }

    @Test
    void whoComesBackIntoTheChatIsCalledByMailAndPush() {
        HoldRequest call = booked(false);
        RedisTells tells = new RedisTells(SITE.tag());
        await(tells.keep(SITE.site(), call.visitor(), "en", OutboxEntry.PUSH, "{}"));
        SITE.available(1, CARDS);
        left();
        calls.until(call.window());
        assertThat(left())
                .extracting(OutboxEntry::what, OutboxEntry::channel)
                .containsExactlyInAnyOrder(
                        tuple("callback_due", OutboxEntry.MAIL), tuple("callback_due", OutboxEntry.PUSH));
        calls.until(call.window().plus(Callback.LONGEST));
        assertThat(calls.state(call)).isEqualTo(CallbackState.EXPIRED);
        assertThat(news()).contains("callback_missed").doesNotContain("callback_broken");
    }

    @Test
    void whoKeepsTheirPlaceIsCalledAtTheirTurnAtTheAddressGiven() {
        PlaceRequest place = SITE.placed(CARDS);
        TurnRequest turn = calls.turn(place, null, MAIL, Duration.ofMinutes(20));
        calls.bookTurn(turn);
        calls.bookTurn(turn);
        assertThat(news()).containsExactly("callback_turn");
        SITE.available(1, CARDS);
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("turn");
            assertThat(entry.to()).isEqualTo(MAIL);
            assertThat(entry.text("callback")).isEqualTo(turn.callback().value());
            assertThat(entry.text("language")).isEqualTo("en");
        });
    }

    @Test
    void aTelephoneSystemHearsWhenToDial() {
        HoldRequest call = booked(true);
        calls.until(call.window());
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        booked(false);
        left();
        assertThat(hooks)
                .extracting(OutboxEntry::what)
                .containsExactlyInAnyOrder("callback.booked", "callback.due", "callback.offered", "callback.started");
        assertThat(hooks).extracting(OutboxEntry::id).doesNotHaveDuplicates();
        assertThat(hooks).allSatisfy(entry -> {
            assertThat(entry.text("number")).isEqualTo(NUMBER);
            assertThat(entry.text("callback")).isEqualTo(call.callback().value());
        });
        assertThat(hooks.stream().filter(each -> each.what().equals("callback.started")))
                .extracting(entry -> entry.text("agent"), entry -> entry.text("attempts"))
                .containsExactly(tuple(agent.value(), "1"));
    }

    @Test
    void whoBooksAtTheLastMinuteIsNotRemindedAtOnce() {
        Instant soon = Instant.ofEpochMilli(SITE.now() + Duration.ofMinutes(12).toMillis());
        HoldRequest hold = calls.request(VisitorId.random(), soon, CallbackSite.MANY);
        calls.hold(hold);
        await(SITE.callbacks().book(SITE.site(), calls.form(hold, NUMBER, MAIL)));
        SITE.run(Duration.ofSeconds(5));
        assertThat(news()).containsExactly("callback_booked");
        calls.until(soon);
        assertThat(calls.state(hold)).isEqualTo(CallbackState.DUE);
    }

    @Test
    void anAddressHasOneAndItsReaderIsToldOfIt() {
        HoldRequest first = booked(true);
        left();
        HoldRequest second = calls.request(VisitorId.random(), calls.window(), CallbackSite.MANY);
        calls.hold(second);
        assertThat(await(SITE.callbacks().book(SITE.site(), calls.form(second, null, "ANA@example.org")))
                        .answer())
                .isEqualTo(new Booking.Already(Optional.empty()));
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("callback_exists");
            assertThat(entry.to()).isEqualTo(MAIL);
            assertThat(entry.text("visitor")).isEqualTo(first.visitor().value());
        });
        await(SITE.callbacks().cancel(SITE.site(), first.callback(), first.visitor()));
        HoldRequest third = calls.request(VisitorId.random(), calls.window(), CallbackSite.MANY);
        calls.hold(third);
        assertThat(await(SITE.callbacks().book(SITE.site(), calls.form(third, null, MAIL)))
                        .answer())
                .isInstanceOf(Booking.Booked.class);
    }

    private void attempt(AgentId agent, HoldRequest call, Outcome outcome) {
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(call), outcome, null));
    }
}
