package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.live.LiveEstimates;
import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes keep the ledger of a site on the real scripts: what was promised, what came of it, and how true it was. */
final class LedgerIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final int ENOUGH = 20;
    private static final long HOUR_MS = 3_600_000;

    private final Promised promised = new Promised(SITE);
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
    void anAgentInTimeKeepsItAndWhoLeavesGivesItUp() {
        PlaceRequest next = SITE.placed(CARDS);
        PlaceRequest other = SITE.placed(CARDS);
        PromiseId kept = promised.tell(next, 5);
        PromiseId left = promised.tell(other, 5);
        agent.serve(next);
        await(SITE.routing().end(SITE.site(), other.conversation(), new Leaver.Visitor(other.visitor())));
        await().until(() -> promised.state(kept) == PromiseState.KEPT);
        await().until(() -> promised.state(left) == PromiseState.WITHDRAWN);
        assertThat(promised.field(kept, "owner")).isEqualTo(agent.id().value());
    }

    @Test
    void atRiskIsRaisedBeforeItIsLateAlsoByTheNextOwner() {
        PlaceRequest next = SITE.placed(CARDS);
        PromiseId promise = promised.tell(next, 30);
        await().until(() -> !nodes.owner().isEmpty());
        nodes.killOwner();
        SITE.pass(Duration.ofMinutes(30).minusSeconds(9));
        await().until(() -> promised.state(promise) == PromiseState.AT_RISK);
        SITE.pass(Duration.ofSeconds(9));
        await().until(() -> promised.state(promise) == PromiseState.LATE);
        agent.serve(next);
        await().until(() -> !promised.field(promise, "settled").isEmpty());
        assertThat(promised.state(promise)).as("it came too late").isEqualTo(PromiseState.LATE);
    }

    @Test
    void whereNobodyTakesChatsItIsAtRisk() {
        PromiseId promise = promised.tell(SITE.placed(CARDS), 30);
        SITE.pass(Duration.ofSeconds(4));
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
        SITE.setStatus(agent.id(), AgentStatus.AWAY);
        await().until(() -> promised.state(promise) == PromiseState.AT_RISK);
    }

    @Test
    void theNextOwnerNeitherDoublesNorLosesAnHour() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(nodes.first(), Optional.empty());
        }
        await().until(() -> nodes.learned() == ENOUGH);
        assertThat(scored("questions")).as("no time could be told yet").isZero();
        serveOne(nodes.first(), Optional.of(new WaitRange(0, 5)));
        await().until(() -> scored("questions") == 1);
        LiveEstimates living = nodes.killOwner();
        SITE.pass(Duration.ofSeconds(3));
        serveOne(living, Optional.of(new WaitRange(3, 5)));
        await().until(() -> scored("questions") == 2);
        assertThat(scored("shown")).isEqualTo(2);
        assertThat(scored("within")).as("both came after 40 s").isEqualTo(2);
        assertThat(scored("inside")).isEqualTo(1);
    }

    private void serveOne(LiveEstimates node, Optional<WaitRange> shown) {
        shown.ifPresent(range -> await().until(() -> node.ask(nobodys()).status() == WaitEstimate.Status.OK));
        PlaceRequest next = SITE.placed(CARDS);
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            ask(node, next, shown);
            return !nodes.told(next).isEmpty();
        });
        agent.serve(next);
    }

    /** A question of which nothing is kept, for there is no place. */
    private static WaitQuestion nobodys() {
        return new WaitQuestion(SITE.site(), ConversationId.random(), CARDS, 0, 0, 0, false);
    }

    private void ask(LiveEstimates node, PlaceRequest place, Optional<WaitRange> shown) {
        WaitQuestion question = nodes.question(place);
        node.ask(question);
        node.shown(question, shown);
    }

    private static long scored(String measure) {
        String count = SITE.redis("HGET", SITE.keys().scores(SITE.now() / HOUR_MS), CARDS + "|" + measure);
        return count.isEmpty() ? 0 : Long.parseLong(count);
    }
}
