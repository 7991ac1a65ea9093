package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.TeamOutcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An invitation holds one slot of a colleague who could come. */
final class InviteAgentScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void ringsBeforeTheColleagueAndHoldsASlot() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        assertThat(invite(maja, chat, luka)).isEqualTo(TeamOutcome.DONE);
        AgentDesk desk = SITE.desk(luka);
        assertThat(desk.used()).isEqualTo(1);
        assertThat(desk.chats()).isEmpty();
        assertThat(desk.invitations()).singleElement().satisfies(invited -> {
            assertThat(invited.who().conversation()).isEqualTo(chat.conversation());
            assertThat(invited.part().by().id()).isEqualTo(maja);
            assertThat(invited.part().note()).isEqualTo("do you know this?");
            assertThat(invited.part().ringEndsAt()).isEqualTo(SITE.now() + 20_000);
        });
        assertThat(SITE.desk(maja).chats().get(0).team().guests())
                .containsExactly(new DeskTeam.Guest(new DeskTeam.Person(luka, "Maja"), false));
        PlaceRequest waits = SITE.placed(LOANS);
        assertThat(SITE.ahead(waits)).isZero();
        assertThat(SITE.desk(luka).offers()).isEmpty();
    }

    @Test
    void aRepeatInvitesOnce() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(3, LOANS);
        invite(maja, chat, luka);
        assertThat(invite(maja, chat, luka)).isEqualTo(TeamOutcome.DONE);
        assertThat(SITE.desk(luka).used()).isEqualTo(1);
    }

    @Test
    void twoWhoInviteTheSameColleagueAtOnceGetOneSlotOnce() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(2, CARDS);
            PlaceRequest one = SITE.active(maja, CARDS);
            PlaceRequest two = SITE.active(maja, CARDS);
            AgentId luka = SITE.available(1, LOANS);
            List<CompletionStage<Decision<TeamOutcome>>> both = List.of(
                    SITE.team().invite(SITE.site(), maja, one.conversation(), luka, null),
                    SITE.teamElsewhere().invite(SITE.site(), maja, two.conversation(), luka, null));
            assertThat(both.stream().map(each -> await(each).answer()))
                    .containsExactlyInAnyOrder(TeamOutcome.DONE, TeamOutcome.AGENT_UNAVAILABLE);
            assertThat(SITE.desk(luka).used()).isEqualTo(1);
            List.of(maja, luka).forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        }
    }

    @Test
    void anUnansweredInvitationEndsAndTheSlotIsFilled() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        invite(maja, chat, luka);
        PlaceRequest waits = SITE.placed(LOANS);
        for (int second = 0; second < 20; second++) {
            SITE.stayOn(maja, luka);
            SITE.stayHere(waits);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.offer(luka).who().conversation()).isEqualTo(waits.conversation());
        assertThat(SITE.desk(luka).status()).isEqualTo(AgentStatus.AVAILABLE);
        DeskTeam team = SITE.desk(maja).chats().get(0).team();
        assertThat(team.guests()).isEmpty();
        assertThat(team.refused())
                .isEqualTo(new DeskTeam.Refused(new DeskTeam.Person(luka, "Maja"), "no_answer", null));
    }

    @Test
    void whoGoesAwayOrIsCutOffIsInvitedNoMore() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        invite(maja, chat, luka);
        SITE.setStatus(luka, AgentStatus.AWAY);
        assertThat(SITE.desk(luka).used()).isZero();
        AgentId nika = SITE.available(1, LOANS);
        invite(maja, chat, nika);
        SITE.stayOn(maja);
        SITE.pass(Duration.ofSeconds(14));
        SITE.stayOn(maja);
        SITE.run(Duration.ofSeconds(2));
        assertThat(SITE.desk(nika).used()).isZero();
        assertThat(SITE.desk(maja).chats().get(0).team().guests()).isEmpty();
    }

    @Test
    void theEndOfTheChatTakesTheInvitationBack() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        invite(maja, chat, luka);
        PlaceRequest waits = SITE.placed(LOANS);
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())));
        assertThat(SITE.desk(luka).invitations()).isEmpty();
        assertThat(SITE.offer(luka).who().conversation()).isEqualTo(waits.conversation());
    }

    @Test
    void refusesWhoCannotComeAndWhoMayNotAsk() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        for (AgentId other : List.of(SITE.away(1, LOANS), SITE.available(0, LOANS), AgentId.random(), maja)) {
            assertThat(invite(maja, chat, other)).isEqualTo(TeamOutcome.AGENT_UNAVAILABLE);
        }
        AgentId luka = SITE.available(1, LOANS);
        assertThat(invite(luka, chat, luka)).isEqualTo(TeamOutcome.NOT_FOUND);
        for (int i = 0; i < 3; i++) {
            assertThat(invite(maja, chat, SITE.available(1, LOANS))).isEqualTo(TeamOutcome.DONE);
        }
        assertThat(invite(maja, chat, luka)).isEqualTo(TeamOutcome.TOO_MANY_GUESTS);
    }

    private static TeamOutcome invite(AgentId by, PlaceRequest chat, AgentId colleague) {
        return await(SITE.team().invite(SITE.site(), by, chat.conversation(), colleague, "do you know this?"))
                .answer();
    }
}
