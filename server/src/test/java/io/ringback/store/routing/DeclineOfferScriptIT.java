package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.OfferId;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A declined place keeps its standing, goes to others at once and to the same agent after a pause. */
final class DeclineOfferScriptIT {
    private static final Refusal LUNCH = new Refusal("break", "lunch");

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void keepsTheStanding() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest two = SITE.placed(CARDS);
        decline(agent);
        assertThat(SITE.ahead(one)).isZero();
        assertThat(SITE.ahead(two)).isEqualTo(1);
    }

    @Test
    void offersTheNextInLineInstead() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        PlaceRequest two = SITE.placed(CARDS);
        decline(agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(two.conversation());
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
    }

    @Test
    void goesToAnotherFreeAgentAtOnce() {
        AgentId one = SITE.available(1, CARDS);
        SITE.pass(Duration.ofSeconds(1));
        AgentId two = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        decline(one);
        assertThat(SITE.offer(two).who().conversation()).isEqualTo(request.conversation());
    }

    @Test
    void comesBackToTheSameAgentAfterThePause() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        decline(agent);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        for (int i = 0; i < 6; i++) {
            SITE.stayOn(agent);
            SITE.stayHere(request);
            SITE.run(Duration.ofSeconds(5));
        }
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(request.conversation());
    }

    @Test
    void aRepeatDoesNothing() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        assertThat(await(SITE.routing().decline(SITE.site(), agent, offer, LUNCH)))
                .isTrue();
        assertThat(await(SITE.elsewhere().decline(SITE.site(), agent, offer, LUNCH)))
                .isFalse();
        assertThat(SITE.desk(agent).used()).isZero();
    }

    @Test
    void isRefusedToStrangers() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        assertThat(await(SITE.routing().decline(SITE.site(), SITE.available(1, LOANS), offer, Refusal.SILENT)))
                .isFalse();
        assertThat(SITE.desk(agent).offers()).hasSize(1);
    }

    @Test
    void twoDeclinesInTheSameMomentCountOnce() {
        for (int i = 0; i < 20; i++) {
            AgentId agent = SITE.available(1, CARDS);
            SITE.placed(CARDS);
            OfferId offer = SITE.offer(agent).offer();
            List<CompletionStage<Boolean>> declines = IntStream.range(0, 2)
                    .mapToObj(node -> (node == 0 ? SITE.routing() : SITE.elsewhere())
                            .decline(SITE.site(), agent, offer, Refusal.SILENT))
                    .toList();
            assertThat(declines.stream().filter(SiteRedis::await)).hasSize(1);
            assertThat(SITE.desk(agent).used()).isZero();
            SITE.setStatus(agent, AgentStatus.AWAY);
            SITE.redis("DEL", SITE.keys().line(CARDS), SITE.keys().ready(CARDS));
        }
    }

    private static void decline(AgentId agent) {
        await(SITE.routing().decline(SITE.site(), agent, SITE.offer(agent).offer(), Refusal.SILENT));
    }
}
