package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Rank;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number ahead counts everybody an agent of this lane would take first. */
final class ReadRanksScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void readsManyAtOnceInTheOrderAsked() {
        List<PlaceRequest> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            places.add(SITE.placed(CARDS));
        }
        List<Rank> ranks = await(SITE.waiting()
                .ranks(
                        SITE.site(),
                        places.stream().map(PlaceRequest::conversation).toList()));
        for (int i = 0; i < places.size(); i++) {
            assertThat(ranks.get(i)).isEqualTo(new Rank(places.get(i).conversation(), i));
        }
    }

    @Test
    void countsEarlierOnesInLanesThatShareAnAcceptingAgent() {
        SITE.placed(LOANS);
        PlaceRequest card = SITE.placed(CARDS);
        SITE.placed(LOANS);
        assertThat(SITE.ahead(card)).isZero();
        AgentId both = SITE.away(1, CARDS, LOANS);
        assertThat(SITE.ahead(card)).isZero();
        SITE.setStatus(both, AgentStatus.AVAILABLE);
        assertThat(SITE.ahead(card)).isEqualTo(1);
        SITE.setStatus(both, AgentStatus.AWAY);
        assertThat(SITE.ahead(card)).isZero();
    }

    @Test
    void countsThoseWhoAreOfferedUntilTheyAreAssigned() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        assertThat(SITE.ahead(second)).isEqualTo(1);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(SITE.ahead(second)).isZero();
    }

    @Test
    void saysWhoDoesNotWait() {
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.ahead(SITE.active(agent, CARDS))).isEqualTo(Rank.GONE);
        assertThat(SITE.ahead(SiteRedis.request(CARDS))).isEqualTo(Rank.GONE);
    }
}
