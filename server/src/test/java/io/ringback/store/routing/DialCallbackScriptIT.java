package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the agent of a callback sees of it, from the offer to the next attempt. */
final class DialCallbackScriptIT {
    private static final String NUMBER = "+38640123456";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void theNumberIsToldToWhoHoldsItOnly() {
        HoldRequest booked = due(NUMBER);
        AgentId agent = SITE.available(2, CARDS);
        AgentDesk.Call offered = Objects.requireNonNull(SITE.offer(agent).who().call());
        assertThat(offered.phone()).isTrue();
        assertThat(offered.window()).isEqualTo(booked.window().toEpochMilli());
        assertThat(offered.windowEnd() - offered.window()).isEqualTo(900_000);
        assertThat(offered.attempts()).isZero();
        assertThat(offered.number()).isNull();
        assertThat(SITE.desk(agent).phone()).isNull();
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(held(agent).number()).isEqualTo(NUMBER);
        assertThat(held(agent).attempts()).isEqualTo(1);
        assertThat(SITE.desk(agent).phone()).isEqualTo(calls.conversation(booked));
    }

    @Test
    void dialledTwiceIsDialledWhenItWasFirst() {
        HoldRequest booked = due(NUMBER);
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(held(agent).dialledAt()).isNull();
        assertThat(dial(agent, booked)).isTrue();
        long first = SITE.now();
        assertThat(held(agent).dialledAt()).isEqualTo(first);
        SITE.pass(Duration.ofSeconds(5));
        assertThat(dial(agent, booked)).isTrue();
        assertThat(held(agent).dialledAt()).isEqualTo(first);
    }

    @Test
    void whatRingsWithAGuestWhoInheritsTheCallIsForOthers() {
        HoldRequest booked = due(NUMBER);
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        AgentId guest = SITE.available(2, LOANS);
        await(SITE.team().join(SITE.site(), guest, calls.conversation(booked)));
        pass(guest, 40);
        PlaceRequest rings = SITE.placed(LOANS);
        assertThat(SITE.offer(guest).who().conversation()).isEqualTo(rings.conversation());
        pass(guest, 8);
        assertThat(SITE.desk(guest).phone()).as("the agent is lost").isEqualTo(calls.conversation(booked));
        assertThat(SITE.desk(guest).offers()).isEmpty();
        assertThat(SITE.ahead(rings)).isZero();
    }

    /** Time, in which this agent is seen and nobody else. */
    private static void pass(AgentId seen, int seconds) {
        for (int second = 0; second < seconds; second += 2) {
            SITE.stayOn(seen);
            SITE.run(Duration.ofSeconds(2));
        }
    }

    @Test
    void twoDialsInTheSameMomentAreOneEntryOfTheLog() {
        HoldRequest booked = due(NUMBER);
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        List<CompletionStage<Boolean>> both = List.of(
                SITE.callbacks().dial(SITE.site(), agent, calls.conversation(booked)),
                SITE.callbacksElsewhere().dial(SITE.site(), agent, calls.conversation(booked)));
        assertThat(both).allSatisfy(stage -> assertThat(await(stage)).isTrue());
        String why = SITE.redis("LRANGE", SITE.keys().why(calls.conversation(booked)), "0", "-1");
        assertThat(why.split("\"dial\"", -1)).hasSize(2);
    }

    @Test
    void whoDoesNotHoldItAndWhoHasNobodyToDialDialsNothing() {
        HoldRequest booked = due(NUMBER);
        AgentId agent = SITE.available(1, CARDS);
        AgentId other = SITE.available(1, CARDS);
        AgentId holder = SITE.desk(agent).offers().isEmpty() ? other : agent;
        assertThat(dial(holder, booked)).as("not taken yet").isFalse();
        SITE.accept(holder, SITE.offer(holder).offer());
        assertThat(dial(holder.equals(agent) ? other : agent, booked)).isFalse();
        settle(holder, booked, Outcome.CONNECTED, null);
        assertThat(dial(holder, booked)).as("settled").isFalse();
    }

    @Test
    void whatWasSaidBeforeIsToldToTheNext() {
        HoldRequest booked = due(NUMBER);
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        dial(agent, booked);
        long said = SITE.now();
        settle(agent, booked, Outcome.NO_ANSWER, "Rang six times");
        SITE.setStatus(agent, AgentStatus.AWAY);
        calls.until(booked.window().plus(Duration.ofMinutes(10)));
        AgentId next = SITE.available(1, CARDS);
        AgentDesk.Call offered = Objects.requireNonNull(SITE.offer(next).who().call());
        assertThat(offered.attempts()).isEqualTo(1);
        assertThat(offered.dialledAt()).isNull();
        assertThat(offered.tries()).singleElement().satisfies(before -> {
            assertThat(before.agent().id()).isEqualTo(agent);
            assertThat(before.outcome()).isEqualTo("no_answer");
            assertThat(before.note()).isEqualTo("Rang six times");
            assertThat(before.at()).isEqualTo(said);
        });
        SITE.accept(next, SITE.offer(next).offer());
        assertThat(held(next).dialledAt()).isNull();
    }

    private HoldRequest due(String number) {
        HoldRequest booked = calls.booked(calls.window(), number);
        calls.until(booked.window());
        return booked;
    }

    private static AgentDesk.Call held(AgentId agent) {
        return Objects.requireNonNull(SITE.desk(agent).chats().get(0).who().call());
    }

    private boolean dial(AgentId agent, HoldRequest booked) {
        return await(SITE.callbacks().dial(SITE.site(), agent, calls.conversation(booked)));
    }

    private void settle(AgentId agent, HoldRequest booked, Outcome outcome, @Nullable String note) {
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), outcome, note));
    }
}
