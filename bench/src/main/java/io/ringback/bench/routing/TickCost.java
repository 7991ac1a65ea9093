package io.ringback.bench.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Located;
import io.ringback.waiting.MoreTime;
import io.ringback.waiting.Rank;
import io.ringback.waiting.WaitEstimates;
import io.ringback.waiting.WaitingStore;
import io.ringback.waiting.WaitingVisitors;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The node's own once-a-second look at its waiting visitors ({@link WaitingVisitors}), run by hand: processor time of node and Redis for
 * each of five ticks in a row, in which the places of all are read and their leases renewed: beyond rank 50 a fifth of them in a tick.
 */
final class TickCost {
    private static final int CYCLE = 5;
    private static final int WARM_UP_CYCLES = 10;

    private final RoutingSite site;
    private final HandClock clock = new HandClock();
    private final Counted store;
    private final WaitingVisitors visitors;

    /** Follows these visitors, as if all were connected to this node. */
    TickCost(RoutingSite site, List<PlaceRequest> waiting) throws IOException, InterruptedException {
        this.site = site;
        this.store = new Counted(site.waiting());
        this.visitors = new WaitingVisitors(store, WaitEstimates.NONE, clock);
        for (PlaceRequest each : waiting) {
            visitors.follow(RoutingSite.SITE, each.visitor(), standing -> {});
        }
        store.awaitQuiet();
    }

    /** Processor milliseconds of five ticks in a row, most first, medians over some cycles. */
    List<Double> run(int cycles) throws IOException, InterruptedException {
        List<List<Double>> byPhase = new ArrayList<>();
        for (int phase = 0; phase < CYCLE; phase++) {
            byPhase.add(new ArrayList<>());
        }
        for (int cycle = -WARM_UP_CYCLES; cycle < cycles; cycle++) {
            for (List<Double> phase : byPhase) {
                double spent = tick();
                if (cycle >= 0) {
                    phase.add(spent);
                }
            }
        }
        visitors.close();
        clock.shutdownNow();
        return byPhase.stream()
                .map(phase -> phase.stream().sorted().toList().get(phase.size() / 2))
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
    }

    private double tick() throws IOException, InterruptedException {
        Meter before = Meter.read(site.commands());
        site.loop().submit(clock::fire).syncUninterruptibly();
        store.awaitQuiet();
        return Meter.read(site.commands()).since(before, 1).cpuMicros() / 1e3;
    }

    /** Keeps the one repeated task and runs it when asked. */
    private static final class HandClock extends ScheduledThreadPoolExecutor {
        private Runnable task = () -> {};

        HandClock() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
            task = command;
            return schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
        }

        void fire() {
            task.run();
        }
    }

    /** Knows when all that was asked has been answered. */
    private static final class Counted implements WaitingStore {
        private final WaitingStore store;
        private final AtomicInteger open = new AtomicInteger();

        Counted(WaitingStore store) {
            this.store = store;
        }

        @Override
        public CompletionStage<Optional<Located>> look(SiteId site, VisitorId visitor) {
            return counted(store.look(site, visitor));
        }

        @Override
        public CompletionStage<List<Rank>> ranks(SiteId site, List<ConversationId> places) {
            return counted(store.ranks(site, places));
        }

        @Override
        public CompletionStage<Map<Lane, Cause>> causes(SiteId site, Set<Lane> lanes, long since) {
            return counted(store.causes(site, lanes, since));
        }

        @Override
        public CompletionStage<Void> keep(SiteId site, Map<ConversationId, Told> promises) {
            return counted(store.keep(site, promises));
        }

        @Override
        public CompletionStage<List<Rank>> renew(SiteId site, List<ConversationId> places) {
            return counted(store.renew(site, places));
        }

        @Override
        public CompletionStage<Boolean> answerCall(SiteId site, ConversationId conversation, VisitorId visitor) {
            throw new AssertionError("nobody is called");
        }

        @Override
        public CompletionStage<MoreTime> moreTime(
                SiteId site, ConversationId conversation, VisitorId visitor, String command) {
            throw new AssertionError("nobody is called");
        }

        private <T> CompletionStage<T> counted(CompletionStage<T> call) {
            open.incrementAndGet();
            return call.whenComplete((answer, failure) -> open.decrementAndGet());
        }

        void awaitQuiet() throws IOException, InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (open.get() > 0) {
                if (System.nanoTime() > end) {
                    throw new IOException("the waiting visitors got no answer");
                }
                Thread.sleep(1);
            }
        }
    }
}
