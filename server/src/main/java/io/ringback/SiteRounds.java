package io.ringback;

import io.ringback.callback.outlook.OversoldRounds;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.routing.Routing;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.SiteTicks;
import io.ringback.sites.SiteStore;
import io.ringback.sites.Sites;
import io.ringback.waiting.live.LiveEstimates;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for sites every few seconds: new ones are looked after, and changed rules reach routing. */
final class SiteRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Map<SiteId, RoutingRules> applied = new ConcurrentHashMap<>();
    private final SiteStore store;
    private final Sites sites;
    private final Routing routing;
    private final SiteTicks ticks;
    private final LiveEstimates estimates;
    private final OversoldRounds oversold;
    private final Notices notices;
    private @Nullable Future<?> timer;

    SiteRounds(
            SiteStore store,
            Sites sites,
            Routing routing,
            SiteTicks ticks,
            LiveEstimates estimates,
            OversoldRounds oversold,
            Notices notices) {
        this.store = store;
        this.sites = sites;
        this.routing = routing;
        this.ticks = ticks;
        this.estimates = estimates;
        this.oversold = oversold;
        this.notices = notices;
    }

    void begin(ScheduledExecutorService scheduler) {
        timer = scheduler.scheduleWithFixedDelay(this::walk, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void walk() {
        store.list()
                .thenAccept(ids -> ids.forEach(id -> {
                    ticks.lookAfter(id);
                    estimates.lookAfter(id);
                    notices.rounds.lookAfter(id);
                    sites.find(id).thenAccept(found -> found.ifPresent(this::apply));
                }));
    }

    private void apply(Site site) {
        notices.look(site);
        if (estimates.owns(site.id())) {
            oversold.look(site).exceptionally(failure -> {
                LOG.debug("what is sold on site {} could not be looked at: {}", site.id(), failure.toString());
                return 0;
            });
        }
        RoutingRules rules = RoutingRules.of(site);
        if (!rules.equals(applied.get(site.id()))) {
            routing.applyRules(site.id(), rules).thenRun(() -> applied.put(site.id(), rules));
        }
    }

    /** Stops walking and ticking; other nodes go on. */
    @Override
    public void close() {
        if (timer != null) {
            timer.cancel(false);
        }
        ticks.close();
    }
}
