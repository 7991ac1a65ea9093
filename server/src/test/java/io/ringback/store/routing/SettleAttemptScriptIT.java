package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Attempt;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.callback.CallbackState;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.Step;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A due callback at the front of its line, taken, declined, unanswered, lost: until it is settled. */
final class SettleAttemptScriptIT {
    private static final String NUMBER = "+38640123456";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void theDialledAndReachedIsKept() {
        HoldRequest booked = due();
        AgentId agent = SITE.available(3, CARDS);
        started(agent);
        long before = SITE.desk(agent).rev();
        assertThat(settle(agent, booked, Outcome.CONNECTED)).isEqualTo(new Attempt.Connected());
        assertThat(calls.state(booked)).isEqualTo(CallbackState.KEPT);
        assertThat(SITE.desk(agent).rev()).as("the console reads it anew").isGreaterThan(before);
        assertThat(SITE.desk(agent).chats().get(0).who().call()).isNull();
        assertThat(SITE.desk(agent).phone()).isEqualTo(calls.conversation(booked));
        assertThat(settle(agent, booked, Outcome.CONNECTED)).as("a repeat").isEqualTo(new Attempt.Gone());
    }

    @Test
    void whoDialsGetsNothingElseUntilTheSlotIsFree() {
        HoldRequest booked = due();
        AgentId agent = SITE.available(3, CARDS);
        started(agent);
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        assertThat(settle(agent, booked, Outcome.NO_ANSWER)).isInstanceOf(Attempt.Again.class);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(waiting.conversation());
    }

    @Test
    void whoDialsKeepsTheirChatsAndNothingElseRings() {
        AgentId agent = SITE.available(3, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        calls.until(booked.window());
        back(agent, 3);
        PlaceRequest other = SITE.placed(CARDS);
        assertThat(SITE.desk(agent).offers()).hasSize(2);
        assertThat(onPhone(chat)).isFalse();
        SITE.desk(agent).offers().stream()
                .filter(offer -> offer.who().conversation().equals(calls.conversation(booked)))
                .forEach(offer -> SITE.accept(agent, offer.offer()));
        assertThat(onPhone(chat)).isTrue();
        assertThat(SITE.desk(agent).offers()).as("for others").isEmpty();
        assertThat(SITE.ahead(other)).isZero();
        settle(agent, booked, Outcome.NO_ANSWER);
        assertThat(onPhone(chat)).isFalse();
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(other.conversation());
    }

    private static boolean onPhone(PlaceRequest chat) {
        return Objects.requireNonNull(await(SITE.waiting().look(SITE.site(), chat.visitor()))
                        .orElseThrow()
                        .agent())
                .onPhone();
    }

    @Test
    void theUnansweredIsTriedAfterTenAndThirtyMinutesAndThenOver() {
        HoldRequest booked = due();
        AgentId agent = SITE.available(1, CARDS);
        Instant now = booked.window();
        for (int minutes : new int[] {10, 30}) {
            started(agent);
            now = now.plus(Duration.ofMinutes(minutes));
            Decision<Attempt> decision = await(
                    SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), Outcome.NO_ANSWER, null));
            assertThat(decision.answer()).isEqualTo(new Attempt.Again(now));
            assertThat(decision.steps()).extracting(Step::change).hasOnlyElementsOfType(Step.Change.Leave.class);
            assertThat(SITE.desk(agent).used()).isZero();
            calls.until(now);
            back(agent, 1);
        }
        started(agent);
        assertThat(settle(agent, booked, Outcome.NO_ANSWER)).isEqualTo(new Attempt.Settled());
        assertThat(calls.state(booked)).isEqualTo(CallbackState.KEPT);
    }

    /** Time was let go in a leap, over the agent's lease. */
    private static void back(AgentId agent, int slots) {
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, slots, CARDS)));
        SITE.setStatus(agent, AgentStatus.AVAILABLE);
    }

    @Test
    void whoDeclinesLeavesItToTheNext() {
        HoldRequest booked = due();
        AgentId one = SITE.available(1, CARDS);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.RINGING);
        await(SITE.routing().decline(SITE.site(), one, SITE.offer(one).offer(), Refusal.SILENT));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        AgentId two = SITE.available(1, CARDS);
        started(two);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.STARTED);
        assertThat(calls.record(booked).attempts()).isEqualTo(1);
    }

    @Test
    void whatALostAgentBeganIsBegunAgain() {
        HoldRequest booked = due();
        AgentId agent = SITE.available(1, CARDS);
        started(agent);
        SITE.run(Duration.ofSeconds(50));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        assertThat(calls.record(booked).attempts()).isZero();
        AgentId other = SITE.available(1, CARDS);
        started(other);
        settle(other, booked, Outcome.CONNECTED);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.KEPT);
    }

    @Test
    void theFirstAttemptAfterTheWindowIsLateAndWasApologisedFor() {
        HoldRequest booked = due();
        calls.until(booked.window().plus(Duration.ofMinutes(15)));
        assertThat(calls.record(booked).apologised()).isEqualTo(booked.window().plus(Duration.ofMinutes(15)));
        SITE.pass(Duration.ofMinutes(1));
        AgentId agent = SITE.available(1, CARDS);
        started(agent);
        settle(agent, booked, Outcome.CONNECTED);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.LATE);
    }

    @Test
    void whatNobodyTakesIsBrokenAfterTwoHours() {
        HoldRequest booked = due();
        calls.until(booked.window().plus(Duration.ofMinutes(119)));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        calls.until(booked.window().plus(Duration.ofHours(2)));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.BROKEN);
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS)).strip()).isEqualTo("0");
    }

    @Test
    void aDueCallbackStandsBeforeEverybodyWhoWaits() {
        PlaceRequest waiting = SITE.placed(CARDS);
        SITE.stayHere(waiting);
        HoldRequest one = calls.booked(calls.window(), NUMBER);
        HoldRequest two = calls.booked(calls.window().plus(Duration.ofMinutes(15)), "+38640123457");
        calls.until(one.window());
        calls.until(two.window());
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(one));
        started(agent);
        assertThat(settle(agent, one, Outcome.WRONG_NUMBER)).isEqualTo(new Attempt.Settled());
        await(SITE.routing().finishWrapUp(SITE.site(), agent, conversationOf(agent), new WrapUp(null, null)));
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(two));
    }

    @Test
    void whoIsCalledBackIntoTheChatIsMatchedOnceHere() {
        HoldRequest booked = calls.booked(calls.window(), null);
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        await(SITE.waiting().renew(SITE.site(), List.of(calls.conversation(booked))));
        assertThat(SITE.desk(agent).offers()).as("called, and asked to say so").isEmpty();
        await(SITE.waiting().answerCall(SITE.site(), calls.conversation(booked), booked.visitor()));
        started(agent);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.STARTED);
    }

    @Test
    void whoDoesNotComeIsNotCalledBroken() {
        HoldRequest booked = calls.booked(calls.window(), null);
        calls.until(booked.window());
        calls.until(booked.window().plus(Duration.ofHours(2)));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.EXPIRED);
    }

    @Test
    void twoOutcomesInTheSameMomentAreOne() {
        HoldRequest booked = due();
        AgentId agent = SITE.available(1, CARDS);
        started(agent);
        List<CompletionStage<Decision<Attempt>>> both = List.of(
                SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), Outcome.NO_ANSWER, null),
                SITE.callbacksElsewhere()
                        .settle(SITE.site(), agent, calls.conversation(booked), Outcome.NO_ANSWER, null));
        assertThat(both.stream().map(stage -> await(stage).answer()).filter(Attempt.Again.class::isInstance))
                .hasSize(1);
        assertThat(SITE.desk(agent).used()).isZero();
    }

    /** A callback by phone whose window has just begun. */
    private HoldRequest due() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        calls.until(booked.window());
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        return booked;
    }

    private static void started(AgentId agent) {
        SITE.accept(agent, SITE.offer(agent).offer());
    }

    private static ConversationId conversationOf(AgentId agent) {
        return SITE.desk(agent).chats().get(0).who().conversation();
    }

    private Attempt settle(AgentId agent, HoldRequest booked, Outcome outcome) {
        return await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), outcome, null))
                .answer();
    }
}
