package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.habit.StaffPlans;
import io.ringback.waiting.habit.Usual;
import io.ringback.waiting.ledger.Count;
import io.ringback.waiting.ledger.Owed;
import io.ringback.waiting.ledger.PromiseStore;
import io.ringback.waiting.ledger.RiskRound;
import io.ringback.waiting.ledger.Settlement;
import io.ringback.waiting.live.EstimatorStore;
import io.ringback.waiting.live.LiveEstimates;
import io.ringback.waiting.live.LogEntry;
import io.ringback.waiting.live.SiteState;
import io.ringback.waiting.live.Tenure;
import io.ringback.waiting.live.ToldAt;
import io.ringback.waiting.screen.WaitEstimate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The estimates of one node whose ticks come when a simulation says so and are over when they return; everything else is the product's. */
final class SteppedEstimates implements AutoCloseable {
    private final ByHand scheduler = new ByHand();
    private final Map<ConversationId, ToldAt> kept = new HashMap<>();
    private final LiveEstimates estimates;
    private boolean lost;

    /** Holds the only task that is scheduled. */
    private static final class ByHand extends ScheduledThreadPoolExecutor {
        private Runnable task = () -> {};

        ByHand() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long each, TimeUnit unit) {
            task = command;
            return schedule(() -> {}, 0, unit);
        }
    }

    SteppedEstimates(SiteRedis site, String node) {
        this(site, node, StaffPlans.NONE);
    }

    SteppedEstimates(SiteRedis site, String node, StaffPlans plans) {
        this.estimates = new LiveEstimates(
                new InStep(site.estimators()),
                new PromisesInStep(site.promises()),
                plans,
                node,
                () -> Instant.ofEpochMilli(site.now()),
                scheduler);
        estimates.lookAfter(site.site());
    }

    /** Returns what visitors were told and was kept with their places now. */
    Map<ConversationId, ToldAt> tick() {
        kept.clear();
        scheduler.task.run();
        assertThat(lost).as("a round failed").isFalse();
        return kept;
    }

    /** What is usual, as this node has it. */
    Usual usual(SiteId site) {
        return estimates.usual(site);
    }

    WaitEstimate ask(WaitQuestion question) {
        return estimates.ask(question);
    }

    @Override
    public void close() {
        estimates.close();
        scheduler.shutdownNow();
    }

    /** Waits for each answer, so that a whole round has happened when its tick returns. */
    private final class InStep implements EstimatorStore {
        private static final int MOST_UNPUBLISHED = 40;

        private final EstimatorStore store;
        private long version;
        private int unpublished;

        InStep(EstimatorStore store) {
            this.store = store;
        }

        @Override
        public CompletionStage<Tenure> claim(SiteId of, String node, long known) {
            lost |= known < 0;
            Tenure tenure = await(store.claim(of, node, known));
            version = tenure.version();
            return CompletableFuture.completedFuture(tenure);
        }

        @Override
        public CompletionStage<List<LogEntry>> read(SiteId of, String after, int most) {
            return CompletableFuture.completedFuture(await(store.read(of, after, most)));
        }

        /** Only some: nobody else reads it, and a successor would read on from the log. */
        @Override
        public CompletionStage<OptionalLong> publish(SiteId of, SiteState state, List<Count> scores) {
            return CompletableFuture.completedFuture(
                    unpublished++ % MOST_UNPUBLISHED == 0
                            ? await(store.publish(of, state, scores))
                            : OptionalLong.of(version));
        }

        @Override
        public CompletionStage<Void> keep(SiteId of, Map<ConversationId, ToldAt> told) {
            await(store.keep(of, told));
            kept.putAll(told);
            return CompletableFuture.completedFuture(null);
        }
    }
    /** The same with promises. */
    private record PromisesInStep(PromiseStore store) implements PromiseStore {
        @Override
        public CompletionStage<Boolean> settle(SiteId site, long fence, List<Settlement> settlements) {
            return CompletableFuture.completedFuture(await(store.settle(site, fence, settlements)));
        }

        @Override
        public CompletionStage<List<Owed>> owed(SiteId site) {
            return CompletableFuture.completedFuture(await(store.owed(site)));
        }

        @Override
        public CompletionStage<Boolean> raise(SiteId site, long fence, RiskRound round) {
            return CompletableFuture.completedFuture(await(store.raise(site, fence, round)));
        }
    }
}
