package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.live.LiveEstimates;
import io.ringback.waiting.screen.WaitEstimate;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes and their estimates, on the real scripts: one learns, both answer, and when the one dies the other goes on. */
final class LiveEstimatesIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final int ENOUGH = 20;

    private TwoEstimators nodes;
    private BusyAgent agent;

    @BeforeEach
    void open() {
        nodes = new TwoEstimators(SITE);
        agent = new BusyAgent(SITE, CARDS);
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void anEmptySiteSaysThatItKnowsNothing() {
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(ask(nodes.first(), waiting)).isEqualTo(WaitEstimate.THIN);
        await().until(() -> nodes.published().isPresent());
        assertThat(ask(nodes.second(), waiting)).isEqualTo(WaitEstimate.THIN);
    }

    @Test
    void theNextOwnerGoesOnWhereTheDeadOneStopped() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(nodes.second());
        }
        await().until(() -> nodes.learned() == ENOUGH);
        PlaceRequest waiting = SITE.placed(CARDS);
        await().untilAsserted(
                        () -> assertThat(ask(nodes.second(), waiting).status()).isEqualTo(WaitEstimate.Status.OK));
        WaitEstimate before = ask(nodes.first(), waiting);
        assertThat(before.status()).isEqualTo(WaitEstimate.Status.OK);

        String dead = nodes.owner();
        LiveEstimates living = nodes.killOwner();
        assertThat(ask(living, waiting))
                .as("nothing stops while the lease ends")
                .isEqualTo(before);
        SITE.pass(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(2)).until(() -> !nodes.owner().equals(dead));
        assertThat(ask(living, waiting).status()).isEqualTo(WaitEstimate.Status.OK);
        assertThat(nodes.learned()).as("coverage is not reset").isEqualTo(ENOUGH);

        kept(living, waiting);
        double questions = nodes.told(waiting).split(";").length;
        agent.serve(waiting);
        await().until(() -> nodes.learned() == ENOUGH + questions);
    }

    @Test
    void whoGaveUpIsLearnedFromAfterTheOwnersDeathToo() {
        PlaceRequest gone = SITE.placed(CARDS);
        kept(nodes.first(), gone);
        await(SITE.routing().end(SITE.site(), gone.conversation(), new Leaver.Visitor(gone.visitor())));
        await().until(() -> nodes.published()
                .filter(state -> state.tombstones().size() == 1)
                .isPresent());
        nodes.killOwner();
        SITE.pass(Duration.ofSeconds(3));
        agent.finish();
        await().until(() -> nodes.learned() == 1);
        assertThat(nodes.published().orElseThrow().tombstones()).isEmpty();
    }

    @Test
    void whatAnotherVersionPublishedIsLearnedAgainFromTheLog() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(nodes.second());
        }
        await().until(() -> nodes.learned() == ENOUGH);
        String counted = SITE.redis("HGET", SITE.keys().estimate(), "version");
        LiveEstimates living = nodes.killOwner();
        SITE.redis("HSET", SITE.keys().estimate(), "state", "{\"lanes\": 4}", "version", counted + "0");
        SITE.pass(Duration.ofSeconds(3));
        PlaceRequest waiting = SITE.placed(CARDS);
        await().until(() -> nodes.learned() == ENOUGH);
        await().untilAsserted(() -> assertThat(ask(living, waiting).status()).isEqualTo(WaitEstimate.Status.OK));
    }

    @Test
    void withoutAgentsNoTimeIsNamedAndNothingIsKeptToLearnFrom() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(nodes.second());
        }
        PlaceRequest waiting = SITE.placed(CARDS);
        await().untilAsserted(
                        () -> assertThat(ask(nodes.first(), waiting).status()).isEqualTo(WaitEstimate.Status.OK));
        assertThat(nodes.first().ask(far())).as("days are no time to be told").isEqualTo(WaitEstimate.THIN);
        SITE.setStatus(agent.id(), AgentStatus.AWAY);
        await().untilAsserted(() -> assertThat(ask(nodes.first(), waiting)).isEqualTo(WaitEstimate.NO_AGENTS));
        PlaceRequest late = SITE.placed(CARDS);
        assertThat(ask(nodes.first(), late)).isEqualTo(WaitEstimate.NO_AGENTS);
        SITE.setStatus(agent.id(), AgentStatus.AWAY, "lunch", SITE.now() + 600_000);
        SITE.setStatus(agent.id(), AgentStatus.AVAILABLE);
        await().untilAsserted(
                        () -> assertThat(ask(nodes.first(), waiting).status()).isEqualTo(WaitEstimate.Status.OK));
        assertThat(nodes.told(late)).isEmpty();
    }

    private static WaitQuestion far() {
        return new WaitQuestion(SITE.site(), ConversationId.random(), CARDS, 0, 0, 1e12, false);
    }

    private void serveOne(LiveEstimates asked) {
        PlaceRequest next = SITE.placed(CARDS);
        kept(asked, next);
        agent.serve(next);
    }

    /** Asks until what was told stands with the place: a node that has read nothing yet tells nothing. */
    private void kept(LiveEstimates asked, PlaceRequest place) {
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            ask(asked, place);
            return !nodes.told(place).isEmpty();
        });
    }

    private WaitEstimate ask(LiveEstimates node, PlaceRequest place) {
        return node.ask(nodes.question(place));
    }
}
