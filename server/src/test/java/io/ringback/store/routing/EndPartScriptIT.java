package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import io.ringback.routing.TeamOutcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guest goes by themselves, or is sent away by the assignee or a supervisor, and their slot is filled. */
final class EndPartScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void aGuestLeaves() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        enter(maja, chat, luka);
        PlaceRequest waits = SITE.placed(LOANS);
        Decision<TeamOutcome> decision = end(luka, chat, luka, false);
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.Exit(1_000_001, luka, "Maja", false));
        assertThat(SITE.offer(luka).who().conversation()).isEqualTo(waits.conversation());
        assertThat(SITE.desk(maja).chats()).as("the chat stays").hasSize(1);
        assertThat(end(luka, chat, luka, false).answer()).isEqualTo(TeamOutcome.NOT_FOUND);
    }

    @Test
    void theAssigneeTakesAnInvitationBack() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        invite(maja, chat, luka);
        Decision<TeamOutcome> decision = end(maja, chat, luka, false);
        assertThat(decision.answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(decision.steps()).isEmpty();
        assertThat(SITE.desk(luka).used()).isZero();
    }

    @Test
    void colleaguesCannotSendEachOtherAwayButASupervisorCan() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        enter(maja, chat, luka);
        AgentId nika = SITE.available(1, LOANS);
        assertThat(end(nika, chat, luka, false).answer()).isEqualTo(TeamOutcome.NOT_FOUND);
        assertThat(end(nika, chat, maja, true).answer())
                .as("the assignee is no guest")
                .isEqualTo(TeamOutcome.NOT_FOUND);
        assertThat(end(nika, chat, luka, true).answer()).isEqualTo(TeamOutcome.DONE);
    }

    @Test
    void leavingAndBeingSentAwayAtOnceEndThePartOnce() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            AgentId luka = SITE.available(1, LOANS);
            enter(maja, chat, luka);
            List<CompletionStage<Decision<TeamOutcome>>> both = List.of(
                    SITE.team().endPart(SITE.site(), luka, chat.conversation(), luka, false),
                    SITE.teamElsewhere().endPart(SITE.site(), maja, chat.conversation(), luka, false));
            assertThat(both.stream().filter(each -> await(each).answer() == TeamOutcome.DONE))
                    .hasSize(1);
            assertThat(SITE.desk(luka).used()).isZero();
            List.of(maja, luka).forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        }
    }

    @Test
    void aGuestWhoIsLostIsOutAfterTheGrace() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        enter(maja, chat, luka);
        for (int second = 0; second < 46; second++) {
            SITE.stayOn(maja);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.desk(luka).used()).isZero();
        assertThat(SITE.desk(maja).chats().get(0).team().guests()).isEmpty();
    }

    private static Decision<TeamOutcome> end(AgentId by, PlaceRequest chat, AgentId guest, boolean supervisor) {
        return await(SITE.team().endPart(SITE.site(), by, chat.conversation(), guest, supervisor));
    }

    private static void invite(AgentId by, PlaceRequest chat, AgentId colleague) {
        await(SITE.team().invite(SITE.site(), by, chat.conversation(), colleague, null));
    }

    private static void enter(AgentId by, PlaceRequest chat, AgentId colleague) {
        invite(by, chat, colleague);
        await(SITE.team().answer(SITE.site(), colleague, chat.conversation(), true, null));
    }
}
