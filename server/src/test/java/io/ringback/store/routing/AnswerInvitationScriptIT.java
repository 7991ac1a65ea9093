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
import io.ringback.routing.Step;
import io.ringback.routing.TeamOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who accepts is a guest with a slot; who declines is free, and the host knows why. */
final class AnswerInvitationScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void whoAcceptsIsAGuest() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        invite(maja, chat, luka);
        Decision<TeamOutcome> decision = answer(luka, chat, true);
        assertThat(decision.answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.Enter(1_000_001, luka, "Maja"));
        AgentDesk desk = SITE.desk(luka);
        assertThat(desk.used()).isEqualTo(1);
        assertThat(desk.invitations()).isEmpty();
        assertThat(desk.chats())
                .singleElement()
                .satisfies(held -> assertThat(held.team().part())
                        .satisfies(part -> assertThat(part.host().id()).isEqualTo(maja)));
        assertThat(SITE.desk(maja).chats().get(0).team().guests())
                .containsExactly(new DeskTeam.Guest(new DeskTeam.Person(luka, "Maja"), true));
        SITE.stayOn(maja, luka);
        SITE.pass(Duration.ofSeconds(10));
        SITE.stayOn(maja, luka);
        SITE.run(Duration.ofSeconds(14));
        assertThat(SITE.desk(luka).chats()).as("the ring end is over").hasSize(1);
    }

    @Test
    void aRepeatAnswersTheSame() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(2, LOANS);
        invite(maja, chat, luka);
        Decision<TeamOutcome> first = answer(luka, chat, true);
        assertThat(answer(luka, chat, true)).isEqualTo(first);
        assertThat(SITE.desk(luka).used()).isEqualTo(1);
    }

    @Test
    void whoDeclinesIsFreeAndTheHostReadsWhy() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        invite(maja, chat, luka);
        PlaceRequest waits = SITE.placed(LOANS);
        assertThat(answer(luka, chat, false).steps()).isEmpty();
        assertThat(SITE.offer(luka).who().conversation()).isEqualTo(waits.conversation());
        assertThat(SITE.desk(maja).chats().get(0).team().refused())
                .isEqualTo(new DeskTeam.Refused(new DeskTeam.Person(luka, "Maja"), "declined", "in a call"));
        assertThat(answer(luka, chat, true).answer()).isEqualTo(TeamOutcome.OFFER_GONE);
    }

    @Test
    void strangersCannotAnswer() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        assertThat(answer(luka, chat, true).answer()).isEqualTo(TeamOutcome.OFFER_GONE);
        assertThat(SITE.desk(luka).chats()).isEmpty();
    }

    @Test
    void acceptAndEndInTheSameMomentLeaveNothingBehind() {
        for (int i = 0; i < 20; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            AgentId luka = SITE.available(1, LOANS);
            invite(maja, chat, luka);
            List<CompletionStage<?>> both = new ArrayList<>();
            both.add(SITE.teamElsewhere().answer(SITE.site(), luka, chat.conversation(), true, null));
            both.add(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())));
            both.forEach(SiteRedis::await);
            assertThat(SITE.desk(luka).used()).isZero();
            assertThat(SITE.redis("EXISTS", SITE.keys().guests(chat.conversation())))
                    .isEqualTo("0");
            SITE.setStatus(maja, AgentStatus.AWAY);
            SITE.setStatus(luka, AgentStatus.AWAY);
        }
    }

    private static Decision<TeamOutcome> answer(AgentId agent, PlaceRequest chat, boolean accept) {
        return await(SITE.team().answer(SITE.site(), agent, chat.conversation(), accept, "in a call"));
    }

    private static void invite(AgentId by, PlaceRequest chat, AgentId colleague) {
        await(SITE.team().invite(SITE.site(), by, chat.conversation(), colleague, null));
    }
}
