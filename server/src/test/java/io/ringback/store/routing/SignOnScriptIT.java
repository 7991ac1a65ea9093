package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing on starts a lease and takes over what is new; it never drops work or doubles an agent. */
final class SignOnScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void beginsAway() {
        SITE.placed(CARDS);
        AgentId agent = SITE.away(2, CARDS);
        AgentDesk desk = SITE.desk(agent);
        assertThat(desk.status()).isEqualTo(AgentStatus.AWAY);
        assertThat(desk.rev()).isEqualTo(1);
        assertThat(desk.capacity()).isEqualTo(2);
        assertThat(desk.offers()).isEmpty();
    }

    @Test
    void aSecondTabOrDeviceIsTheSameAgent() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        long rev = SITE.desk(agent).rev();
        List<CompletionStage<Long>> tabs = IntStream.range(0, 6)
                .mapToObj(i -> (i % 2 == 0 ? SITE.agents() : SITE.agentsElsewhere())
                        .signOn(SITE.site(), SiteRedis.profile(agent, 1, CARDS)))
                .toList();
        assertThat(tabs).allSatisfy(tab -> assertThat(await(tab)).isEqualTo(rev));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
        assertThat(SITE.redis("HGET", SITE.keys().shared(CARDS), CARDS.toString()))
                .isEqualTo("1");
    }

    @Test
    void aHigherCapacityIsFilledAtOnce() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        PlaceRequest next = SITE.placed(CARDS);
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, 2, CARDS)));
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(next.conversation());
    }

    @Test
    void aLowerCapacityTakesNothingAway() {
        AgentId agent = SITE.available(2, CARDS);
        SITE.active(agent, CARDS);
        SITE.active(agent, CARDS);
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, 1, CARDS)));
        SITE.placed(CARDS);
        assertThat(SITE.desk(agent).chats()).hasSize(2);
        assertThat(SITE.desk(agent).offers()).isEmpty();
    }

    @Test
    void newLanesReplaceTheOldOnes() {
        AgentId agent = SITE.available(1, CARDS);
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, 1, LOANS)));
        SITE.placed(CARDS);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        PlaceRequest loan = SITE.placed(LOANS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(loan.conversation());
    }

    @Test
    void servesTheGeneralLaneOfEachDepartment() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest general = SITE.placed(CARDS.general());
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(general.conversation());
    }

    @Test
    void whoComesBackAfterTheGraceBeginsAway() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(46));
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, 1, CARDS)));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AWAY);
    }
}
