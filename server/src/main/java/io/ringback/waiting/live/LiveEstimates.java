package io.ringback.waiting.live;

import io.ringback.model.SiteId;
import io.ringback.waiting.WaitEstimates;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.habit.StaffPlans;
import io.ringback.waiting.habit.Usual;
import io.ringback.waiting.ledger.PromiseStore;
import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The estimators of all sites this node looks after. Each site's has one owner among the nodes, which reads the routing log into it and
 * publishes it about once a second; the others answer from that. When the owner dies, its lease ends within three seconds and another
 * goes on from what was published and the log after it.
 */
public final class LiveEstimates implements WaitEstimates, AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final ConcurrentMap<SiteId, SiteEstimates> sites = new ConcurrentHashMap<>();
    private final EstimatorStore store;
    private final PromiseStore promises;
    private final StaffPlans plans;
    private final String node;
    private final InstantSource clock;
    private final Future<?> timer;

    /**
     * The estimators of this node.
     *
     * @param promises those of the sites whose estimators this node owns are settled and watched by it
     * @param plans who is planned on sites, to learn who is there of them
     * @param node tells this node from all others
     * @param clock storage's
     * @param scheduler runs the ticks; they do not block
     */
    public LiveEstimates(
            EstimatorStore store,
            PromiseStore promises,
            StaffPlans plans,
            String node,
            InstantSource clock,
            ScheduledExecutorService scheduler) {
        this.store = store;
        this.promises = promises;
        this.plans = plans;
        this.node = node;
        this.clock = clock;
        long every = TICK.toMillis();
        this.timer = scheduler.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    /** Begins to look after a site; a second call does nothing. */
    public void lookAfter(SiteId site) {
        sites.computeIfAbsent(site, id -> new SiteEstimates(id, node, store, promises, plans, clock));
    }

    private void tick() {
        sites.values().forEach(SiteEstimates::tick);
    }

    /** What is usual on a site, as it was learned by whichever node owns its estimator; a minute old at most. */
    public Usual usual(SiteId site) {
        SiteEstimates of = sites.get(site);
        return of == null ? Usual.UNKNOWN : of.usual();
    }

    /** Whether this node owns the estimator of a site, and does for it what one node does. */
    public boolean owns(SiteId site) {
        SiteEstimates of = sites.get(site);
        return of != null && of.owns();
    }

    @Override
    public WaitEstimate ask(WaitQuestion question) {
        SiteEstimates site = sites.get(question.site());
        return site == null ? WaitEstimate.THIN : site.ask(question, clock.millis());
    }

    @Override
    public void shown(WaitQuestion question, Optional<WaitRange> range) {
        SiteEstimates site = sites.get(question.site());
        if (site != null) {
            range.ifPresent(told -> site.shown(question, told));
        }
    }

    /** Stops ticking; another node takes over when the leases end. */
    @Override
    public void close() {
        timer.cancel(false);
    }
}
