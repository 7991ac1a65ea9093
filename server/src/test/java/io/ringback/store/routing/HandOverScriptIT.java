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
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guest goes on as the assignee with the next number, and the first agent has left. */
final class HandOverScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theGuestBecomesTheAssignee() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        enter(maja, chat, luka);
        PlaceRequest waits = SITE.placed(CARDS);
        Decision<TeamOutcome> decision = handOver(maja, chat, luka);
        assertThat(decision.answer()).isEqualTo(TeamOutcome.DONE);
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.Succeed(2, luka, "Maja", true));
        assertThat(SITE.desk(luka).used()).isEqualTo(1);
        assertThat(SITE.desk(luka).chats().get(0).n()).isEqualTo(2);
        assertThat(SITE.offer(maja).who().conversation()).as("the slot is free").isEqualTo(waits.conversation());
        assertThat(await(SITE.waiting().look(SITE.site(), chat.visitor()))
                        .orElseThrow()
                        .agent())
                .isEqualTo(new Standing.Assignee(luka, "Maja", false));
        assertThat(handOver(maja, chat, luka)).isEqualTo(decision);
    }

    @Test
    void onlyToAGuestWhoIsThere() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        assertThat(handOver(maja, chat, luka).answer()).isEqualTo(TeamOutcome.AGENT_UNAVAILABLE);
        invite(maja, chat, luka);
        assertThat(handOver(maja, chat, luka).answer()).isEqualTo(TeamOutcome.AGENT_UNAVAILABLE);
        assertThat(handOver(luka, chat, luka).answer()).isEqualTo(TeamOutcome.NOT_FOUND);
        assertThat(SITE.desk(maja).chats()).hasSize(1);
    }

    @Test
    void handOverAndLeaveAtOnceEndInOneOfTwoWays() {
        for (int i = 0; i < 10; i++) {
            AgentId maja = SITE.available(1, CARDS);
            PlaceRequest chat = SITE.active(maja, CARDS);
            AgentId luka = SITE.available(1, LOANS);
            enter(maja, chat, luka);
            List<CompletionStage<Decision<TeamOutcome>>> both = List.of(
                    SITE.team().handOver(SITE.site(), maja, chat.conversation(), luka),
                    SITE.teamElsewhere().endPart(SITE.site(), luka, chat.conversation(), luka, false));
            boolean over = await(both.get(0)).answer() == TeamOutcome.DONE;
            assertThat(await(both.get(1)).answer() == TeamOutcome.DONE).isEqualTo(!over);
            assertThat(SITE.desk(luka).used()).isEqualTo(over ? 1 : 0);
            assertThat(SITE.desk(maja).used()).isEqualTo(over ? 0 : 1);
            List.of(maja, luka).forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        }
    }

    @Test
    void whenTheAssigneeIsLostTheGuestGoesOn() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        enter(maja, chat, luka);
        for (int second = 0; second < 46; second++) {
            SITE.stayOn(luka);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.desk(maja).used()).isZero();
        assertThat(SITE.desk(luka).chats()).singleElement().satisfies(held -> {
            assertThat(held.n()).isEqualTo(2);
            assertThat(held.team().part()).isNull();
        });
    }

    private static Decision<TeamOutcome> handOver(AgentId by, PlaceRequest chat, AgentId guest) {
        return await(SITE.team().handOver(SITE.site(), by, chat.conversation(), guest));
    }

    private static void invite(AgentId by, PlaceRequest chat, AgentId colleague) {
        await(SITE.team().invite(SITE.site(), by, chat.conversation(), colleague, null));
    }

    private static void enter(AgentId by, PlaceRequest chat, AgentId colleague) {
        invite(by, chat, colleague);
        await(SITE.team().answer(SITE.site(), colleague, chat.conversation(), true, null));
    }
}
