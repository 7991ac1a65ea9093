package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import io.ringback.waiting.Footing;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.habit.StaffPlans;
import io.ringback.waiting.live.LiveEstimates;
import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Promised promised = new Promised(SITE);
    private LiveEstimates first;
    private LiveEstimates second;
    private AgentId agent;
    private PlaceRequest talking;

    @BeforeEach
    void nodes() {
        first = node("first");
        second = node("second");
        agent = SITE.available(1, CARDS);
        talking = SITE.active(agent, CARDS);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        scheduler.shutdownNow();
    }

    private LiveEstimates node(String name) {
        LiveEstimates node = new LiveEstimates(
                SITE.estimators(),
                SITE.promises(),
                StaffPlans.NONE,
                name,
                () -> Instant.ofEpochMilli(SITE.now()),
                scheduler);
        node.lookAfter(SITE.site());
        return node;
    }

    @Test
    void anAgentInTimeKeepsItAndWhoLeavesGivesItUp() {
        PlaceRequest next = SITE.placed(CARDS);
        PlaceRequest other = SITE.placed(CARDS);
        PromiseId kept = promised.tell(next, 5);
        PromiseId left = promised.tell(other, 5);
        serve(next);
        await(SITE.routing().end(SITE.site(), other.conversation(), new Leaver.Visitor(other.visitor())));
        await().until(() -> promised.state(kept) == PromiseState.KEPT);
        await().until(() -> promised.state(left) == PromiseState.WITHDRAWN);
        assertThat(promised.field(kept, "owner")).isEqualTo(agent.value());
    }

    @Test
    void atRiskIsRaisedBeforeItIsLateAlsoByTheNextOwner() {
        PlaceRequest next = SITE.placed(CARDS);
        PromiseId promise = promised.tell(next, 30);
        await().until(() -> !owner().isEmpty());
        killOwner();
        SITE.pass(Duration.ofMinutes(30).minusSeconds(9));
        await().until(() -> promised.state(promise) == PromiseState.AT_RISK);
        SITE.pass(Duration.ofSeconds(9));
        await().until(() -> promised.state(promise) == PromiseState.LATE);
        serve(next);
        await().until(() -> !promised.field(promise, "settled").isEmpty());
        assertThat(promised.state(promise)).as("it came too late").isEqualTo(PromiseState.LATE);
    }

    @Test
    void whereNobodyTakesChatsItIsAtRisk() {
        PromiseId promise = promised.tell(SITE.placed(CARDS), 30);
        SITE.pass(Duration.ofSeconds(4));
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
        SITE.setStatus(agent, AgentStatus.AWAY);
        await().until(() -> promised.state(promise) == PromiseState.AT_RISK);
    }

    @Test
    void theNextOwnerNeitherDoublesNorLosesAnHour() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(first, Optional.empty());
        }
        await().until(() -> learned(ENOUGH));
        assertThat(scored("questions")).as("no time could be told yet").isZero();
        serveOne(first, Optional.of(new WaitRange(0, 5)));
        await().until(() -> scored("questions") == 1);
        LiveEstimates living = killOwner();
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
            return !waits(next).isEmpty();
        });
        serve(next);
    }

    /** A question of which nothing is kept, for there is no place. */
    private static WaitQuestion nobodys() {
        return new WaitQuestion(SITE.site(), ConversationId.random(), CARDS, 0, 0, 0, false);
    }

    private static String waits(PlaceRequest place) {
        return SITE.redis("HGET", SITE.keys().place(place.conversation()), "waits");
    }

    private void serve(PlaceRequest next) {
        SITE.pass(Duration.ofSeconds(40));
        await(SITE.routing().end(SITE.site(), talking.conversation(), new Leaver.Agent(agent)));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, talking.conversation(), new WrapUp(null, null)));
        SITE.accept(agent, SITE.offer(agent).offer());
        talking = next;
    }

    private static void ask(LiveEstimates node, PlaceRequest place, Optional<WaitRange> shown) {
        Footing at = await(SITE.waiting().ranks(SITE.site(), List.of(place.conversation())))
                .get(0)
                .footing()
                .orElseThrow();
        WaitQuestion question = new WaitQuestion(
                SITE.site(),
                place.conversation(),
                at.lane(),
                at.headStartMs(),
                at.now() - at.since(),
                at.weighted(),
                at.rings());
        node.ask(question);
        node.shown(question, shown);
    }

    /** Returns the one that lives. */
    private LiveEstimates killOwner() {
        boolean isFirst = owner().equals("first");
        (isFirst ? first : second).close();
        return isFirst ? second : first;
    }

    private static String owner() {
        return SITE.redis("HGET", SITE.keys().owner(), "node");
    }

    private static boolean learned(int count) {
        String state = SITE.redis("HGET", SITE.keys().estimate(), "state");
        return SiteStateJson.read(state.getBytes(StandardCharsets.UTF_8)).orElseThrow().snapshot().lanes().stream()
                        .flatMap(lane -> lane.calibration().seen().stream())
                        .mapToDouble(Double::doubleValue)
                        .sum()
                == count;
    }

    private static long scored(String measure) {
        String count = SITE.redis("HGET", SITE.keys().scores(SITE.now() / HOUR_MS), CARDS + "|" + measure);
        return count.isEmpty() ? 0 : Long.parseLong(count);
    }
}
