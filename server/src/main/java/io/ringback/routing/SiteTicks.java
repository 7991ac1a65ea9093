package io.ringback.routing;

import io.ringback.model.SiteId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Fires what is due in the sites this node looks after, and does what conversations should have heard of long ago. Any number
 * of nodes may look after the same site: a script claims what it fires.
 */
public final class SiteTicks implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final ConcurrentMap<SiteId, ScheduledFuture<?>> timers = new ConcurrentHashMap<>();
    private final RoutingStore store;
    private final StepRunner steps;
    private final ScheduledExecutorService scheduler;

    /**
     * Ticks of this node.
     *
     * @param scheduler runs the ticks; they do not block
     */
    public SiteTicks(RoutingStore store, ConversationSteps conversations, ScheduledExecutorService scheduler) {
        this.store = store;
        this.steps = new StepRunner(store, conversations);
        this.scheduler = scheduler;
    }

    /** Starts to look after a site; a second call does nothing. */
    public void lookAfter(SiteId site) {
        timers.computeIfAbsent(site, key -> {
            SiteTick tick = new SiteTick(key, store, steps);
            return scheduler.scheduleWithFixedDelay(tick::run, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    /** Stops looking after all sites; others go on. */
    @Override
    public void close() {
        timers.values().forEach(timer -> timer.cancel(false));
        timers.clear();
    }
}
