package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationState;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Decision;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.Step;
import io.ringback.routing.TeamOutcome;
import io.ringback.waiting.Located;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A chat that is given away leaves its agent at once and stands at the front for whoever it was given to. */
final class TransferPlaceScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void aNamedAgentIsAskedAtOnce() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        Decision<TeamOutcome> decision = transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        assertThat(decision.answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.HandOn(1, maja, "Maja", "agent", null));
        assertThat(SITE.desk(maja).used()).isZero();
        AgentDesk.Offered offer = SITE.offer(luka);
        assertThat(offer.who().conversation()).isEqualTo(chat.conversation());
        assertThat(offer.team().handed())
                .isEqualTo(new DeskTeam.Handed(new DeskTeam.Person(maja, "Maja"), "agent", "identity is checked"));
        assertThat(next(chat)).isEqualTo(new Standing.Next("agent", "transferred"));
        SITE.accept(luka, offer.offer());
        assertThat(standing(chat).state()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void aRepeatAnswersTheSame() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        Decision<TeamOutcome> first = transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        Decision<TeamOutcome> again = await(SITE.teamElsewhere()
                .transfer(
                        SITE.site(),
                        maja,
                        chat.conversation(),
                        new HandoverTarget.ToAgent(luka),
                        "identity is checked"));
        assertThat(again).isEqualTo(first);
        assertThat(SITE.desk(luka).used()).isEqualTo(1);
    }

    @Test
    void aGuestsSlotGoesToWhoIsFurtherAhead() {
        PlaceRequest first = SITE.placed(LOANS);
        SITE.run(Duration.ofSeconds(16));
        AgentId luka = SITE.available(1, LOANS);
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        await(SITE.team().invite(SITE.site(), maja, chat.conversation(), luka, null));
        SITE.sayHere(first);
        transfer(maja, chat, new HandoverTarget.ToDepartment(LOANS.department()));
        assertThat(SITE.offer(luka).who().conversation()).isEqualTo(first.conversation());
        assertThat(SITE.ahead(chat)).isEqualTo(1);
    }

    @Test
    void twoTransfersAtOnceGoOneWay() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            AgentId luka = SITE.available(1, LOANS);
            AgentId nika = SITE.available(1, LOANS);
            List<CompletionStage<Decision<TeamOutcome>>> both = List.of(
                    SITE.team()
                            .transfer(SITE.site(), maja, chat.conversation(), new HandoverTarget.ToAgent(luka), null),
                    SITE.teamElsewhere()
                            .transfer(SITE.site(), maja, chat.conversation(), new HandoverTarget.ToAgent(nika), null));
            assertThat(both.stream().map(each -> await(each).answer()))
                    .containsExactlyInAnyOrder(TeamOutcome.DONE, TeamOutcome.NOT_FOUND);
            assertThat(SITE.desk(luka).used() + SITE.desk(nika).used()).isEqualTo(1);
            await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())));
            List.of(maja, luka, nika).forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        }
    }

    @Test
    void whoDeclinesSendsItBackWithTheirWords() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        decline(luka, "In a call");
        AgentDesk.Offered back = SITE.offer(maja);
        assertThat(back.who().conversation()).isEqualTo(chat.conversation());
        assertThat(back.team().refused())
                .isEqualTo(new DeskTeam.Refused(new DeskTeam.Person(luka, "Maja"), "declined", "In a call"));
        assertThat(next(chat)).isEqualTo(new Standing.Next("line", "returned"));
        assertThat(SITE.accept(maja, back.offer())).isEqualTo(new Acceptance.Accepted(chat.conversation(), 2));
        assertThat(SITE.desk(maja).chats().get(0).team().refused()).isNull();
    }

    @Test
    void whoIsAwayWhenItComesBackReadsOfItLaterAndUntilTheyGoAgain() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        SITE.setStatus(maja, AgentStatus.AWAY);
        long rev = SITE.desk(maja).rev();
        decline(luka, "In a call");
        SITE.setStatus(maja, AgentStatus.AVAILABLE);
        AgentDesk desk = SITE.desk(maja);
        assertThat(desk.rev()).isGreaterThan(rev);
        assertThat(desk.returned())
                .containsExactly(new AgentDesk.Returned(
                        chat.conversation(),
                        "Ana",
                        new DeskTeam.Refused(new DeskTeam.Person(luka, "Maja"), "declined", null),
                        SITE.now()));
        assertThat(SITE.desk(luka).returned()).isEmpty();
        SITE.setStatus(maja, AgentStatus.AWAY);
        assertThat(SITE.desk(maja).returned()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerSendsItBackToo() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        await(SITE.routing().offerSeen(SITE.site(), luka, SITE.offer(luka).offer()));
        for (int second = 0; second < 20; second++) {
            SITE.stayOn(maja, luka);
            SITE.stayHere(chat);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.desk(luka).status()).isEqualTo(AgentStatus.AWAY);
        assertThat(SITE.offer(maja).team().refused())
                .isEqualTo(new DeskTeam.Refused(new DeskTeam.Person(luka, "Maja"), "no_answer", null));
    }

    @Test
    void aTransferThatComesBackToNobodyStandsAtTheFrontOfItsLine() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        PlaceRequest behind = SITE.placed(CARDS);
        AgentId luka = SITE.available(1, LOANS);
        transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        SITE.accept(maja, SITE.offer(maja).offer());
        PlaceRequest next = SITE.placed(CARDS);
        decline(luka, null);
        assertThat(SITE.ahead(chat)).isZero();
        assertThat(SITE.ahead(next)).isEqualTo(1);
        await(SITE.routing().end(SITE.site(), behind.conversation(), new Leaver.Visitor(behind.visitor())));
        SITE.run(Duration.ofSeconds(46));
        assertThat(SITE.ahead(chat)).isZero();
    }

    @Test
    void aBusyAgentIsWaitedForOnlySoLong() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        SITE.active(luka, LOANS);
        transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        assertThat(SITE.desk(maja).offers()).isEmpty();
        for (int second = 0; second < 61; second++) {
            SITE.stayOn(maja, luka);
            SITE.stayHere(chat);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.offer(maja).team().refused())
                .isEqualTo(new DeskTeam.Refused(new DeskTeam.Person(luka, "Maja"), "no_answer", null));
    }

    @Test
    void theSiteSaysForHowLongAChatWaitsForAColleague() {
        SITE.handed(Duration.ofSeconds(12));
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        SITE.active(luka, LOANS);
        transfer(maja, chat, new HandoverTarget.ToAgent(luka));
        SITE.run(Duration.ofSeconds(11));
        assertThat(SITE.desk(maja).offers()).isEmpty();
        SITE.run(Duration.ofSeconds(2));
        assertThat(SITE.offer(maja).who().conversation()).isEqualTo(chat.conversation());
    }

    @Test
    void whoIsAwayOrGoneIsNotAsked() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        for (AgentId other : List.of(SITE.away(1, LOANS), AgentId.random(), maja)) {
            assertThat(transfer(maja, chat, new HandoverTarget.ToAgent(other)).answer())
                    .isEqualTo(TeamOutcome.AGENT_UNAVAILABLE);
        }
        assertThat(transfer(maja, chat, new HandoverTarget.ToSupervisor()).answer())
                .isEqualTo(TeamOutcome.AGENT_UNAVAILABLE);
        assertThat(SITE.desk(maja).chats()).hasSize(1);
    }

    @Test
    void onlyTheAssigneeGivesItAway() {
        AgentId maja = SITE.available(2, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        assertThat(transfer(luka, chat, new HandoverTarget.ToAgent(luka)).answer())
                .isEqualTo(TeamOutcome.NOT_FOUND);
        PlaceRequest offered = SITE.placed(CARDS);
        assertThat(transfer(maja, offered, new HandoverTarget.ToAgent(luka)).answer())
                .isEqualTo(TeamOutcome.NOT_FOUND);
    }

    @Test
    void aDepartmentGetsItAtTheFrontWithItsFirstScore() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        SITE.active(luka, LOANS);
        PlaceRequest loans = SITE.placed(LOANS);
        Decision<TeamOutcome> decision =
                transfer(maja, chat, new HandoverTarget.ToDepartment(new DepartmentId("loans")));
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.HandOn(1, maja, "Maja", "department", new DepartmentId("loans")));
        assertThat(SITE.ahead(chat)).isZero();
        assertThat(SITE.ahead(loans)).isEqualTo(1);
        assertThat(next(chat)).isEqualTo(new Standing.Next("department", "transferred"));
        assertThat(standing(chat).lane()).isEqualTo(LOANS);
        AgentId nika = SITE.available(1, LOANS);
        assertThat(SITE.offer(nika).who().conversation()).isEqualTo(chat.conversation());
    }

    @Test
    void whereNobodySpeaksTheLanguageItStandsInTheLaneOfAll() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        Lane others = SiteRedis.lane("loans", "fa");
        AgentId luka = SITE.available(1, others, others.general());
        transfer(maja, chat, new HandoverTarget.ToDepartment(new DepartmentId("loans")));
        assertThat(standing(chat).lane()).isEqualTo(LOANS.general());
        assertThat(SITE.offer(luka).who().conversation()).isEqualTo(chat.conversation());
    }

    @Test
    void itDoesNotComeStraightBackToWhoServesBothDepartments() {
        AgentId maja = SITE.available(1, CARDS, LOANS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        transfer(maja, chat, new HandoverTarget.ToDepartment(new DepartmentId("loans")));
        assertThat(SITE.desk(maja).offers()).isEmpty();
        for (int second = 0; second < 31; second++) {
            SITE.stayOn(maja);
            SITE.stayHere(chat);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.offer(maja).who().conversation()).isEqualTo(chat.conversation());
    }

    @Test
    void aSupervisorTakesItOrItComesBack() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId nika = SITE.available(1, Lane.SUPERVISORS);
        transfer(maja, chat, new HandoverTarget.ToSupervisor());
        assertThat(SITE.offer(nika).team().handed())
                .isEqualTo(new DeskTeam.Handed(new DeskTeam.Person(maja, "Maja"), "supervisor", "identity is checked"));
        decline(nika, null);
        for (int second = 0; second < 61; second++) {
            SITE.stayOn(maja);
            SITE.stayHere(chat);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(standing(chat).lane()).isEqualTo(CARDS);
        assertThat(SITE.offer(maja).who().conversation()).isEqualTo(chat.conversation());
    }

    private static Decision<TeamOutcome> transfer(AgentId from, PlaceRequest chat, HandoverTarget to) {
        return await(SITE.team().transfer(SITE.site(), from, chat.conversation(), to, "identity is checked"));
    }

    private static void decline(AgentId agent, @Nullable String words) {
        await(SITE.routing().decline(SITE.site(), agent, SITE.offer(agent).offer(), new Refusal("busy", words)));
    }

    private static Standing.Next next(PlaceRequest chat) {
        return Objects.requireNonNull(
                Objects.requireNonNull(standing(chat).waiting()).next());
    }

    private static Located standing(PlaceRequest chat) {
        return await(SITE.waiting().look(SITE.site(), chat.visitor())).orElseThrow();
    }
}
