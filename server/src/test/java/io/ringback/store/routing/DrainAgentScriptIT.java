package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No new chats: what is there goes on, nothing comes, and at the end the agent is away. */
final class DrainAgentScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void keepsWhatIsThereAndGetsNothingNew() {
        AgentId agent = SITE.available(3, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        PlaceRequest ringing = SITE.placed(CARDS);
        assertThat(drain(agent, true)).isTrue();
        PlaceRequest late = SITE.placed(CARDS);
        AgentDesk desk = SITE.desk(agent);
        assertThat(desk.status()).isEqualTo(AgentStatus.DRAINING);
        assertThat(desk.reason()).isEqualTo("supervisor");
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(ringing.conversation());
        assertThat(desk.chats()).extracting(held -> held.who().conversation()).containsExactly(chat.conversation());
        assertThat(SITE.ahead(late)).isEqualTo(1);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(SITE.desk(agent).chats()).hasSize(2);
    }

    @Test
    void whoHasNothingLeftIsAway() {
        AgentId idle = SITE.available(1, CARDS);
        drain(idle, true);
        assertThat(SITE.desk(idle).status()).isEqualTo(AgentStatus.AWAY);

        AgentId busy = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(busy, CARDS);
        drain(busy, true);
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(busy)));
        assertThat(SITE.desk(busy).status()).isEqualTo(AgentStatus.DRAINING);
        await(SITE.routing().finishWrapUp(SITE.site(), busy, chat.conversation(), new WrapUp(null, null)));
        assertThat(SITE.desk(busy).status()).isEqualTo(AgentStatus.AWAY);
        assertThat(SITE.desk(busy).reason()).isEqualTo("drained");
    }

    @Test
    void liftedItFillsTheSlotsAtOnce() {
        AgentId agent = SITE.available(2, CARDS);
        SITE.active(agent, CARDS);
        drain(agent, true);
        PlaceRequest waiting = SITE.placed(CARDS);
        drain(agent, false);
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(waiting.conversation());
    }

    @Test
    void anAgentMayDrainThemselvesAndSayWhenTheyComeBack() {
        AgentId agent = SITE.available(2, CARDS);
        SITE.active(agent, CARDS);
        SITE.setStatus(agent, AgentStatus.DRAINING, "lunch", 5L);
        SITE.placed(CARDS);
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.DRAINING);
        assertThat(SITE.desk(agent).returnAt()).isEqualTo(5L);
        assertThat(SITE.desk(agent).offers()).isEmpty();
    }

    @Test
    void leavesWhoIsAwayAwayAndKnowsNoStrangers() {
        AgentId away = SITE.away(1, CARDS);
        assertThat(drain(away, true)).isTrue();
        assertThat(drain(away, false)).isTrue();
        assertThat(SITE.desk(away).status()).isEqualTo(AgentStatus.AWAY);
        assertThat(drain(AgentId.random(), true)).isFalse();
    }

    @Test
    void repeatedFromTwoNodesItIsTheSame() {
        AgentId agent = SITE.available(2, CARDS);
        SITE.active(agent, CARDS);
        List<CompletionStage<Boolean>> tries = IntStream.range(0, 10)
                .mapToObj(i -> (i % 2 == 0 ? SITE.agents() : SITE.agentsElsewhere()).drain(SITE.site(), agent, true))
                .toList();
        assertThat(tries).allSatisfy(each -> assertThat(await(each)).isTrue());
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.DRAINING);
        assertThat(SITE.redis("EXISTS", SITE.keys().shared(CARDS))).isEqualTo("0");
    }

    private static boolean drain(AgentId agent, boolean on) {
        return await(SITE.agents().drain(SITE.site(), agent, on));
    }
}
