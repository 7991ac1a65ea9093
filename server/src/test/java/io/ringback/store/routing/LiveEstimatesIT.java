package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import io.ringback.waiting.Footing;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.habit.StaffPlans;
import io.ringback.waiting.live.LiveEstimates;
import io.ringback.waiting.live.SiteState;
import io.ringback.waiting.screen.WaitEstimate;
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

/** Two nodes and their estimates, on the real scripts: one learns, both answer, and when the one dies the other goes on. */
final class LiveEstimatesIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final int ENOUGH = 20;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private LiveEstimates first;
    private LiveEstimates second;
    private AgentId agent;
    private PlaceRequest talking;

    @BeforeEach
    void nodes() {
        first = node("first");
        second = node("second");
        first.lookAfter(SITE.site());
        second.lookAfter(SITE.site());
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
        return new LiveEstimates(
                SITE.estimators(),
                SITE.promises(),
                StaffPlans.NONE,
                name,
                () -> Instant.ofEpochMilli(SITE.now()),
                scheduler);
    }

    @Test
    void anEmptySiteSaysThatItKnowsNothing() {
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(ask(first, waiting)).isEqualTo(WaitEstimate.THIN);
        await().until(() -> published().isPresent());
        assertThat(ask(second, waiting)).isEqualTo(WaitEstimate.THIN);
    }

    @Test
    void theNextOwnerGoesOnWhereTheDeadOneStopped() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(second);
        }
        await().until(() -> learned() == ENOUGH);
        PlaceRequest waiting = SITE.placed(CARDS);
        await().untilAsserted(() -> assertThat(ask(second, waiting).status()).isEqualTo(WaitEstimate.Status.OK));
        WaitEstimate before = ask(first, waiting);
        assertThat(before.status()).isEqualTo(WaitEstimate.Status.OK);

        String dead = owner();
        LiveEstimates living = killOwner();
        assertThat(ask(living, waiting))
                .as("nothing stops while the lease ends")
                .isEqualTo(before);
        SITE.pass(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(2)).until(() -> !owner().equals(dead));
        assertThat(ask(living, waiting).status()).isEqualTo(WaitEstimate.Status.OK);
        assertThat(learned()).as("coverage is not reset").isEqualTo(ENOUGH);

        kept(living, waiting);
        double questions = SITE.redis("HGET", SITE.keys().place(waiting.conversation()), "waits")
                .split(";")
                .length;
        serve(waiting);
        await().until(() -> learned() == ENOUGH + questions);
    }

    @Test
    void whoGaveUpIsLearnedFromAfterTheOwnersDeathToo() {
        PlaceRequest gone = SITE.placed(CARDS);
        kept(first, gone);
        await(SITE.routing().end(SITE.site(), gone.conversation(), new Leaver.Visitor(gone.visitor())));
        await().until(() ->
                published().filter(state -> state.tombstones().size() == 1).isPresent());
        killOwner();
        SITE.pass(Duration.ofSeconds(3));
        finish(talking);
        await().until(() -> learned() == 1);
        assertThat(published().orElseThrow().tombstones()).isEmpty();
    }

    @Test
    void whatAnotherVersionPublishedIsLearnedAgainFromTheLog() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(second);
        }
        await().until(() -> learned() == ENOUGH);
        String counted = SITE.redis("HGET", SITE.keys().estimate(), "version");
        LiveEstimates living = killOwner();
        SITE.redis("HSET", SITE.keys().estimate(), "state", "{\"lanes\": 4}", "version", counted + "0");
        SITE.pass(Duration.ofSeconds(3));
        PlaceRequest waiting = SITE.placed(CARDS);
        await().until(() -> learned() == ENOUGH);
        await().untilAsserted(() -> assertThat(ask(living, waiting).status()).isEqualTo(WaitEstimate.Status.OK));
    }

    @Test
    void withoutAgentsNoTimeIsNamedAndNothingIsKeptToLearnFrom() {
        for (int each = 0; each < ENOUGH; each++) {
            serveOne(second);
        }
        PlaceRequest waiting = SITE.placed(CARDS);
        await().untilAsserted(() -> assertThat(ask(first, waiting).status()).isEqualTo(WaitEstimate.Status.OK));
        assertThat(first.ask(far())).as("days are no time to be told").isEqualTo(WaitEstimate.THIN);
        SITE.setStatus(agent, AgentStatus.AWAY);
        await().untilAsserted(() -> assertThat(ask(first, waiting)).isEqualTo(WaitEstimate.NO_AGENTS));
        PlaceRequest late = SITE.placed(CARDS);
        assertThat(ask(first, late)).isEqualTo(WaitEstimate.NO_AGENTS);
        SITE.setStatus(agent, AgentStatus.AWAY, "lunch", SITE.now() + 600_000);
        SITE.setStatus(agent, AgentStatus.AVAILABLE);
        await().untilAsserted(() -> assertThat(ask(first, waiting).status()).isEqualTo(WaitEstimate.Status.OK));
        assertThat(SITE.redis("HGET", SITE.keys().place(late.conversation()), "waits"))
                .isEmpty();
    }

    private static WaitQuestion far() {
        return new WaitQuestion(SITE.site(), ConversationId.random(), CARDS, 0, 0, 1e12, false);
    }

    private void serveOne(LiveEstimates asked) {
        PlaceRequest next = SITE.placed(CARDS);
        kept(asked, next);
        serve(next);
    }

    private void serve(PlaceRequest next) {
        SITE.pass(Duration.ofSeconds(40));
        finish(talking);
        SITE.accept(agent, SITE.offer(agent).offer());
        talking = next;
    }

    private void finish(PlaceRequest chat) {
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.conversation(), new WrapUp(null, null)));
    }

    /** Asks until what was told stands with the place: a node that has read nothing yet tells nothing. */
    private static void kept(LiveEstimates asked, PlaceRequest place) {
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            ask(asked, place);
            return SITE.redis("HEXISTS", SITE.keys().place(place.conversation()), "waits")
                    .equals("1");
        });
    }

    private static WaitEstimate ask(LiveEstimates node, PlaceRequest place) {
        Footing at = await(SITE.waiting().ranks(SITE.site(), List.of(place.conversation())))
                .get(0)
                .footing()
                .orElseThrow();
        return node.ask(new WaitQuestion(
                SITE.site(),
                place.conversation(),
                at.lane(),
                at.headStartMs(),
                at.now() - at.since(),
                at.weighted(),
                at.rings()));
    }

    /** Kills the node that owns the estimator: it says nothing to anybody. Returns the other one. */
    private LiveEstimates killOwner() {
        boolean isFirst = owner().equals("first");
        (isFirst ? first : second).close();
        return isFirst ? second : first;
    }

    private static String owner() {
        return SITE.redis("HGET", SITE.keys().owner(), "node");
    }

    private static Optional<SiteState> published() {
        return SITE.redis("HEXISTS", SITE.keys().estimate(), "state").equals("1")
                ? SiteStateJson.read(
                        SITE.redis("HGET", SITE.keys().estimate(), "state").getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static double learned() {
        return published().stream()
                .flatMap(state -> state.snapshot().lanes().stream())
                .flatMap(lane -> lane.calibration().seen().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
