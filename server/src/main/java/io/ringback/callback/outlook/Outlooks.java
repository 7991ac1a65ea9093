package io.ringback.callback.outlook;

import io.ringback.callback.Callbacks;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** What can be kept of what sites sell, as their plans and forecasts are now. Safe to call from any thread; nothing blocks. */
public final class Outlooks {
    /** Callbacks looked at at once, those that are over among them. */
    static final int MOST_CALLBACKS = 2_000;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OutlookStore store;
    private final Callbacks callbacks;
    private final InstantSource clock;
    private final Map<SiteId, Known> known = new ConcurrentHashMap<>();

    private record Known(Site site, Instant at, List<Unsold> unsold) {}

    /**
     * Outlooks over {@code store}.
     *
     * @param callbacks whose windows are sold
     * @param clock storage's time
     */
    public Outlooks(OutlookStore store, Callbacks callbacks, InstantSource clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** Windows that begin in a span of time, not before now, and of which too much was promised; the earliest first. */
    public CompletionStage<List<OversoldWindow>> oversold(Site site, Instant from, Instant before) {
        Instant now = clock.instant();
        return store.sold(site.id(), from.isBefore(now) ? now : from, before, MOST_CALLBACKS)
                .thenCompose(sold -> sold.isEmpty()
                        ? CompletableFuture.completedStage(List.of())
                        : callbacks
                                .selling(site)
                                .thenApply(selling -> Oversold.among(
                                        sold, site.callbacks().times().window(), selling)));
    }

    /** Hours of the next week in which nothing is promised, and why; a minute old at most, unless the document is another one. */
    public CompletionStage<List<Unsold>> unsold(Site site) {
        Instant now = clock.instant();
        Known before = known.get(site.id());
        if (before != null
                && before.site().equals(site)
                && now.isBefore(before.at().plus(FRESH))) {
            return CompletableFuture.completedStage(before.unsold());
        }
        return callbacks.selling(site).thenApply(selling -> {
            List<Unsold> all = Unsold.on(site, now, selling);
            known.put(site.id(), new Known(site, now, all));
            return all;
        });
    }
}
