package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.TurnRequest;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.Callback;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.notify.OutboxEntry;
import io.ringback.routing.PlaceRequest;
import io.ringback.store.notify.RedisOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who will be called late hears of it before, who is late hears of it in that second, and each of it once. */
final class CallbackLateIT {
    private static final String NUMBER = "+38640123456";
    private static final String MAIL = "ana@example.org";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private final Promised promised = new Promised(SITE);

    @Test
    void fiveMinutesBeforeWhenItIsAtRiskAndAtTheEnd() {
        promised.own();
        HoldRequest call = booked(NUMBER);
        calls.until(call.window());
        promised.raise(promise(call.callback(), call.window()));
        Instant end = call.window().plus(Callback.WINDOW);
        calls.until(end.minusSeconds(301));
        assertThat(news()).as("not yet").doesNotContain("callback_risk");
        calls.until(end.minusSeconds(300));
        assertThat(left()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("callback_risk");
            assertThat(entry.to()).isEqualTo(MAIL);
            assertThat(entry.text("language")).isEqualTo("en");
            assertThat(entry.text("until")).isEqualTo(Long.toString(end.toEpochMilli()));
        });
        SITE.run(Duration.ofSeconds(60));
        assertThat(news()).as("once").isEmpty();
        calls.until(end);
        assertThat(news()).containsExactly("callback_late");
        assertThat(calls.record(call).apologised()).isEqualTo(end);
        assertThat(promised.state(promise(call.callback(), call.window()))).isEqualTo(PromiseState.LATE);
    }

    @Test
    void asSoonAsTheForecastSaysSoInTheLastMinutes() {
        promised.own();
        HoldRequest call = booked(NUMBER);
        calls.until(call.window());
        calls.until(call.window().plusSeconds(720));
        assertThat(news()).doesNotContain("callback_risk");
        promised.raise(promise(call.callback(), call.window()));
        SITE.run(Duration.ofSeconds(20));
        assertThat(news()).containsExactly("callback_risk");
    }

    @Test
    void whoWillBeCalledInTimeHearsNothing() {
        promised.own();
        HoldRequest call = booked(NUMBER);
        calls.until(call.window());
        left();
        SITE.run(Duration.ofMinutes(11));
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        promised.raise(promise(call.callback(), call.window()));
        SITE.stayOn(agent);
        SITE.run(Duration.ofSeconds(10));
        SITE.stayOn(agent);
        calls.until(call.window().plus(Callback.WINDOW));
        assertThat(news()).isEmpty();
    }

    @Test
    void whoDoesNotComeIntoTheChatIsLateThemselves() {
        promised.own();
        HoldRequest call = booked(null);
        calls.until(call.window());
        promised.raise(promise(call.callback(), call.window()));
        calls.until(call.window().plusSeconds(601));
        assertThat(news()).doesNotContain("callback_risk");
    }

    @Test
    void atOnesTurnToo() {
        promised.own();
        PlaceRequest place = SITE.placed(CARDS);
        TurnRequest turn = calls.turn(place, NUMBER, MAIL, Duration.ofMinutes(20));
        calls.bookTurn(turn);
        left();
        promised.raise(promise(turn.callback(), turn.by()));
        calls.until(turn.by().minusSeconds(301));
        assertThat(news()).isEmpty();
        calls.until(turn.by().minusSeconds(300));
        assertThat(news()).containsExactly("callback_risk");
        calls.until(turn.by());
        assertThat(news()).containsExactly("callback_late");
    }

    @Test
    void whoMovedToAnotherWindowHearsNothingOfTheOldOne() {
        promised.own();
        HoldRequest call = booked(NUMBER);
        calls.until(call.window());
        promised.raise(promise(call.callback(), call.window()));
        Instant other = call.window().plus(Duration.ofHours(1));
        await(SITE.callbacks().move(SITE.site(), call.callback(), call.visitor(), other, 1, CallbackSite.MANY));
        left();
        calls.until(call.window().plusSeconds(700));
        assertThat(news()).isEmpty();
        assertThat(calls.state(call)).isEqualTo(CallbackState.BOOKED);
    }

    private HoldRequest booked(@Nullable String number) {
        HoldRequest hold = calls.request(VisitorId.random(), calls.window(), CallbackSite.MANY);
        calls.hold(hold);
        await(SITE.callbacks().book(SITE.site(), calls.form(hold, number, MAIL)));
        return hold;
    }

    private static PromiseId promise(CallbackId callback, Instant due) {
        return new PromiseId("callback:" + callback + ":" + due.getEpochSecond());
    }

    private static List<OutboxEntry> left() {
        RedisOutbox outbox = new RedisOutbox(SITE.tag());
        List<OutboxEntry> all = await(outbox.lease(SITE.site(), "node", 100)).entries();
        all.forEach(entry -> await(outbox.sent(SITE.site(), entry.id(), "node")));
        return all.stream()
                .filter(entry -> entry.channel().equals(OutboxEntry.MAIL))
                .toList();
    }

    private static List<String> news() {
        return left().stream().map(OutboxEntry::what).toList();
    }
}
