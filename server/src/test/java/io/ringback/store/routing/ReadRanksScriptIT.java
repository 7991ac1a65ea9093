package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Footing;
import io.ringback.waiting.Rank;
import java.time.Duration;
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
            assertThat(ranks.get(i).conversation()).isEqualTo(places.get(i).conversation());
            assertThat(ranks.get(i).ahead()).isEqualTo(i);
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
    void saysForWhomItRings() {
        SITE.available(1, CARDS);
        List<PlaceRequest> places = List.of(SITE.placed(CARDS), SITE.placed(CARDS));
        assertThat(await(SITE.waiting()
                        .ranks(
                                SITE.site(),
                                places.stream().map(PlaceRequest::conversation).toList())))
                .extracting(rank -> rank.footing().orElseThrow().rings())
                .containsExactly(true, false);
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
    void weighsThoseOfOtherLanesByTheSlotsThatServeBoth() {
        SITE.placed(LOANS);
        SITE.placed(LOANS);
        PlaceRequest card = SITE.placed(CARDS);
        SITE.available(1, LOANS, SiteRedis.lane("loans", "sl"));
        AgentId both = SITE.away(3, CARDS, LOANS);
        SITE.setStatus(both, AgentStatus.AVAILABLE);
        Footing footing = footing(card);
        assertThat(footing.ahead()).isEqualTo(2);
        assertThat(footing.weighted()).isEqualTo(2 * 3 / 4.0);
        assertThat(footing.slots()).isEqualTo(3);
    }

    @Test
    void saysSinceWhenAndWithWhichHeadStart() {
        SITE.pass(Duration.ofMillis(1));
        PlaceRequest request =
                SiteRedis.request(ConversationId.random(), VisitorId.random(), CARDS, Duration.ofMinutes(5));
        SITE.place(request);
        long came = SITE.now();
        SITE.pass(Duration.ofSeconds(70));
        Footing footing = footing(request);
        assertThat(footing.lane()).isEqualTo(CARDS);
        assertThat(footing.since()).isEqualTo(came);
        assertThat(footing.headStartMs()).isEqualTo(300_000);
        assertThat(footing.now() - footing.since()).isEqualTo(70_000);
    }

    @Test
    void countsPeopleHelpedInTheLastTenMinutes() {
        AgentId agent = SITE.available(9, CARDS);
        for (int minute = 0; minute < 3; minute++) {
            SITE.active(agent, CARDS);
            SITE.pass(Duration.ofMinutes(1));
        }
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(footing(waiting).served10()).isEqualTo(3);
        SITE.pass(Duration.ofMinutes(7));
        assertThat(footing(waiting).served10()).as("the first is too long ago").isEqualTo(2);
        SITE.active(SITE.available(1, LOANS), LOANS);
        assertThat(footing(waiting).served10()).as("another lane").isEqualTo(2);
        SITE.pass(Duration.ofMinutes(20));
        assertThat(footing(waiting).served10()).isZero();
        assertThat(SITE.redis("PTTL", SITE.keys().served(CARDS))).isNotEqualTo("-1");
    }

    @Test
    void countsNobodyTwice() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        SITE.run(Duration.ofSeconds(46));
        AgentId other = SITE.available(2, CARDS);
        SITE.accept(other, SITE.offer(other).offer());
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(footing(waiting).served10()).isEqualTo(1);
    }

    private static Footing footing(PlaceRequest request) {
        return await(SITE.waiting().ranks(SITE.site(), List.of(request.conversation())))
                .get(0)
                .footing()
                .orElseThrow();
    }

    @Test
    void saysWhoDoesNotWait() {
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.ahead(SITE.active(agent, CARDS))).isEqualTo(Rank.GONE);
        assertThat(SITE.ahead(SiteRedis.request(CARDS))).isEqualTo(Rank.GONE);
    }
}
