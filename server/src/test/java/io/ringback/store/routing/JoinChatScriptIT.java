package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import io.ringback.routing.TeamOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor comes in as a guest, for one slot. */
final class JoinChatScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theSupervisorIsAGuestAndTheWishForHelpIsAnswered() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        await(SITE.team().askHelp(SITE.site(), maja, chat.conversation(), "angry", false));
        AgentId nika = SITE.away(1, LOANS);
        Decision<TeamOutcome> decision = join(nika, chat);
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.Enter(1_000_001, nika, "Maja"));
        assertThat(SITE.desk(nika).used()).isEqualTo(1);
        DeskTeam team = SITE.desk(maja).chats().get(0).team();
        assertThat(team.help()).isNull();
        assertThat(team.guests()).containsExactly(new DeskTeam.Guest(new DeskTeam.Person(nika, "Maja"), true));
        assertThat(join(nika, chat)).as("a repeat").isEqualTo(decision);
    }

    @Test
    void anInvitedSupervisorJoinsWithTheInvitationsSlot() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId nika = SITE.available(1, LOANS);
        await(SITE.team().invite(SITE.site(), maja, chat.conversation(), nika, null));
        assertThat(join(nika, chat).answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(SITE.desk(nika).used()).isEqualTo(1);
    }

    @Test
    void joinAndEndAtOnceLeaveNothingBehind() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            AgentId nika = SITE.away(1, LOANS);
            List<CompletionStage<?>> both = new ArrayList<>();
            both.add(SITE.teamElsewhere().join(SITE.site(), nika, chat.conversation()));
            both.add(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())));
            both.forEach(SiteRedis::await);
            assertThat(SITE.desk(nika).used()).isZero();
            SITE.setStatus(maja, AgentStatus.AWAY);
        }
    }

    @Test
    void refusesWhoIsFullAndWhatDoesNotRun() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        assertThat(join(SITE.away(0, LOANS), chat).answer()).isEqualTo(TeamOutcome.NO_FREE_SLOT);
        assertThat(join(SITE.away(1, LOANS), SITE.placed(CARDS)).answer()).isEqualTo(TeamOutcome.NOT_FOUND);
    }

    private static Decision<TeamOutcome> join(AgentId supervisor, PlaceRequest chat) {
        return await(SITE.team().join(SITE.site(), supervisor, chat.conversation()));
    }
}
