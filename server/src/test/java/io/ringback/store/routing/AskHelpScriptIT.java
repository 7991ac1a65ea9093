package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.DepartmentId;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.TeamOutcome;
import io.ringback.supervision.Board;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A wish for help stands first on the board until somebody helps, takes it back, or the chat goes on elsewhere. */
final class AskHelpScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void standsFirstOnTheBoard() {
        AgentId maja = SITE.available(2, CARDS);
        SITE.active(maja, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        assertThat(help(maja, chat, "angry")).isEqualTo(TeamOutcome.DONE);
        assertThat(help(maja, chat, "very angry")).as("once more").isEqualTo(TeamOutcome.DONE);
        List<Board.Running> chats = await(SITE.board().look(SITE.site())).chats();
        assertThat(chats).hasSize(2);
        assertThat(chats.get(0).conversation()).isEqualTo(chat.conversation());
        assertThat(chats.get(0).help()).isEqualTo("very angry");
        assertThat(chats.get(0).helpAt()).isEqualTo(SITE.now());
        assertThat(chats.get(1).help()).isNull();
        assertThat(SITE.desk(maja).chats().stream()
                        .filter(held -> held.who().conversation().equals(chat.conversation())))
                .singleElement()
                .satisfies(
                        held -> assertThat(held.team().help()).isEqualTo(new DeskTeam.Help("very angry", SITE.now())));
    }

    @Test
    void isTakenBackByTheAgentOrASupervisor() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        help(maja, chat, "angry");
        AgentId nika = SITE.away(1, LOANS);
        assertThat(await(SITE.team().askHelp(SITE.site(), nika, chat.conversation(), null, false))
                        .answer())
                .isEqualTo(TeamOutcome.NOT_FOUND);
        assertThat(asked()).isEqualTo(1);
        await(SITE.team().askHelp(SITE.site(), nika, chat.conversation(), null, true));
        assertThat(asked()).isZero();
    }

    @Test
    void isForgottenWhenTheChatEndsOrGoesOn() {
        AgentId maja = SITE.available(3, CARDS);
        PlaceRequest ends = SITE.active(maja, CARDS);
        PlaceRequest goes = SITE.active(maja, CARDS);
        PlaceRequest lost = SITE.active(maja, CARDS);
        List.of(ends, goes, lost).forEach(chat -> help(maja, chat, "angry"));
        await(SITE.routing().end(SITE.site(), ends.conversation(), new Leaver.Visitor(ends.visitor())));
        assertThat(asked()).isEqualTo(2);
        HandoverTarget loans = new HandoverTarget.ToDepartment(new DepartmentId("loans"));
        await(SITE.team().transfer(SITE.site(), maja, goes.conversation(), loans, null));
        assertThat(asked()).isEqualTo(1);
        SITE.run(Duration.ofSeconds(46));
        assertThat(asked()).isZero();
    }

    @Test
    void askAndEndAtOnceLeaveNoWish() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            List<CompletionStage<?>> both = new ArrayList<>();
            both.add(SITE.teamElsewhere().askHelp(SITE.site(), maja, chat.conversation(), "angry", false));
            both.add(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())));
            both.forEach(SiteRedis::await);
            assertThat(asked()).isZero();
            SITE.setStatus(maja, AgentStatus.AWAY);
        }
    }

    private static TeamOutcome help(AgentId agent, PlaceRequest chat, String reason) {
        return await(SITE.team().askHelp(SITE.site(), agent, chat.conversation(), reason, false))
                .answer();
    }

    private static long asked() {
        return await(SITE.board().look(SITE.site())).chats().stream()
                .filter(chat -> chat.help() != null)
                .count();
    }
}
