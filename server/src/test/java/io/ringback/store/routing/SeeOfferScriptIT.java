package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.OfferId;
import io.ringback.routing.Due;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whether an offer reached the screen decides what its ring end means. */
final class SeeOfferScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void aSeenOfferThatRingsToItsEndSetsAway() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        assertThat(await(SITE.routing().offerSeen(SITE.site(), agent, offer))).isTrue();
        assertThat(SITE.offer(agent).seen()).isTrue();
        ring(agent, request);
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AWAY);
        assertThat(SITE.desk(agent).reason()).isEqualTo("missed_offer");
        assertThat(SITE.desk(agent).used()).isZero();
        assertThat(SITE.ahead(request)).isZero();
    }

    @Test
    void anUnseenOfferLeavesTheAgentAvailableAndRaisesAnAlarm() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        Due due = ring(agent, request);
        assertThat(due.unseen()).containsExactly(new Due.Unseen(agent, request.conversation(), false));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(SITE.desk(agent).offers()).isEmpty();
    }

    @Test
    void anUnseenOfferIsSentAgainAfterThreeSeconds() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        long rev = SITE.desk(agent).rev();
        SITE.run(Duration.ofSeconds(2));
        assertThat(SITE.desk(agent).rev()).isEqualTo(rev);
        SITE.run(Duration.ofSeconds(1));
        assertThat(SITE.desk(agent).rev()).isEqualTo(rev + 1);
        await(SITE.routing().offerSeen(SITE.site(), agent, SITE.offer(agent).offer()));
        SITE.stayHere(request);
        SITE.run(Duration.ofSeconds(6));
        assertThat(SITE.desk(agent).rev()).isEqualTo(rev + 2);
    }

    @Test
    void isRefusedToStrangersAndRepeatsAreHarmless() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        assertThat(await(SITE.routing().offerSeen(SITE.site(), SITE.away(1, LOANS), offer)))
                .isFalse();
        assertThat(SITE.offer(agent).seen()).isFalse();
        assertThat(await(SITE.routing().offerSeen(SITE.site(), agent, offer))).isTrue();
        long rev = SITE.desk(agent).rev();
        assertThat(await(SITE.elsewhere().offerSeen(SITE.site(), agent, offer))).isTrue();
        assertThat(SITE.desk(agent).rev()).isEqualTo(rev);
    }

    /** Lets the offer ring to its end and returns what the last tick did. */
    private static Due ring(AgentId agent, PlaceRequest request) {
        SITE.run(Duration.ofSeconds(10));
        SITE.stayOn(agent);
        SITE.stayHere(request);
        SITE.run(Duration.ofSeconds(9));
        assertThat(SITE.desk(agent).offers()).hasSize(1);
        SITE.pass(Duration.ofSeconds(1));
        return SITE.tick();
    }
}
