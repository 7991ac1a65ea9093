package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Available takes the next at once, up to the capacity; away gives offers back at once and keeps the chats. */
final class SetAvailabilityScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void availableTakesTheLowestScoresOverAllLanes() {
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest two = SITE.placed(LOANS);
        PlaceRequest three = SITE.placed(CARDS);
        AgentId agent = SITE.available(2, CARDS, LOANS);
        assertThat(SITE.desk(agent).offers())
                .extracting(offer -> offer.who().conversation())
                .containsExactlyInAnyOrder(one.conversation(), two.conversation());
        assertThat(SITE.ahead(three)).isEqualTo(2);
    }

    @Test
    void awayGivesOffersBackAndKeepsChats() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        PlaceRequest offered = SITE.placed(CARDS);
        AgentId other = SITE.available(1, CARDS);
        await(SITE.agents()
                .setAvailability(
                        SITE.site(), agent, new Availability(AgentStatus.AWAY, "lunch", SITE.now() + 1_800_000)));
        assertThat(SITE.desk(agent).chats())
                .extracting(held -> held.who().conversation())
                .containsExactly(chat.conversation());
        assertThat(SITE.desk(agent).reason()).isEqualTo("lunch");
        assertThat(SITE.desk(agent).returnAt()).isEqualTo(SITE.now() + 1_800_000);
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(offered.conversation());
    }

    @Test
    void isRefusedWithoutALease() {
        AgentId agent = SITE.away(1, CARDS);
        Availability available = new Availability(AgentStatus.AVAILABLE, null, null);
        SITE.run(Duration.ofSeconds(16));
        assertThat(await(SITE.agents().setAvailability(SITE.site(), agent, available)))
                .isFalse();
        assertThat(await(SITE.agents().setAvailability(SITE.site(), AgentId.random(), available)))
                .isFalse();
    }

    @Test
    void togglingOnTwoNodesNeverOverbooksOrLosesAPlace() {
        AgentId agent = SITE.away(2, CARDS);
        List<PlaceRequest> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            places.add(SITE.placed(CARDS));
        }
        List<CompletionStage<Boolean>> toggles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            AgentStatus status = i % 3 == 0 ? AgentStatus.AWAY : AgentStatus.AVAILABLE;
            toggles.add((i % 2 == 0 ? SITE.agents() : SITE.agentsElsewhere())
                    .setAvailability(SITE.site(), agent, new Availability(status, null, null)));
        }
        toggles.forEach(SiteRedis::await);
        SITE.setStatus(agent, AgentStatus.AVAILABLE);
        assertThat(SITE.desk(agent).used()).isEqualTo(2);
        assertThat(SITE.desk(agent).offers())
                .extracting(offer -> offer.who().conversation())
                .containsExactlyInAnyOrder(
                        places.get(0).conversation(), places.get(1).conversation());
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("5");
        assertThat(SITE.redis("ZCARD", SITE.keys().ready(CARDS))).isEqualTo("3");
    }
}
