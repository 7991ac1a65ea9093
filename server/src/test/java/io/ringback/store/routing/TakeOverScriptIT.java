package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import io.ringback.routing.TeamOutcome;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor becomes the assignee, once, and late writers of the former assignment are refused. */
final class TakeOverScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theSupervisorIsTheAssigneeAndTheFormerSlotIsFree() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        await(SITE.team().askHelp(SITE.site(), maja, chat.conversation(), "angry", false));
        AgentId nika = SITE.away(1, LOANS);
        Decision<TeamOutcome> decision = takeOver(nika, chat, 1);
        assertThat(decision.answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.Succeed(2, nika, "Maja", false));
        assertThat(SITE.desk(maja).used()).isZero();
        assertThat(SITE.desk(nika).chats()).singleElement().satisfies(held -> {
            assertThat(held.n()).isEqualTo(2);
            assertThat(held.team().help()).isNull();
        });
        assertThat(takeOver(nika, chat, 1)).as("a repeat").isEqualTo(decision);
        assertThat(await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(maja)))
                        .answer())
                .as("the former assignee can do nothing any more")
                .isFalse();
    }

    @Test
    void ofTwoSupervisorsAtOnceOneGetsIt() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            AgentId nika = SITE.away(1, LOANS);
            AgentId luka = SITE.away(1, LOANS);
            List<CompletionStage<Decision<TeamOutcome>>> both = List.of(
                    SITE.team().takeOver(SITE.site(), nika, chat.conversation(), 1),
                    SITE.teamElsewhere().takeOver(SITE.site(), luka, chat.conversation(), 1));
            assertThat(both.stream().map(each -> await(each).answer()))
                    .containsExactlyInAnyOrder(TeamOutcome.DONE, TeamOutcome.SUPERSEDED);
            assertThat(SITE.desk(nika).used() + SITE.desk(luka).used()).isEqualTo(1);
            SITE.setStatus(maja, AgentStatus.AWAY);
        }
    }

    @Test
    void aGuestWhoTakesOverKeepsTheOneSlot() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId nika = SITE.away(1, LOANS);
        await(SITE.team().join(SITE.site(), nika, chat.conversation()));
        assertThat(takeOver(nika, chat, 1).answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(SITE.desk(nika).used()).isEqualTo(1);
    }

    @Test
    void refusesWhoIsFullAndWhatDoesNotRun() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId nika = SITE.away(0, LOANS);
        assertThat(takeOver(nika, chat, 1).answer()).isEqualTo(TeamOutcome.NO_FREE_SLOT);
        PlaceRequest waits = SITE.placed(CARDS);
        assertThat(takeOver(SITE.away(1, LOANS), waits, 1).answer()).isEqualTo(TeamOutcome.NOT_FOUND);
        assertThat(SITE.desk(maja).chats()).hasSize(1);
    }

    private static Decision<TeamOutcome> takeOver(AgentId supervisor, PlaceRequest chat, long n) {
        return await(SITE.team().takeOver(SITE.site(), supervisor, chat.conversation(), n));
    }
}
