package io.ringback.sites;

import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What sites say, at hand: a document is read again when it is asked for and the copy is older than 2 s, so a change is
 * everywhere 2 s later. While storage does not answer, the copy goes on being used. Thread-safe.
 */
public final class Sites {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    // Names of sites that do not exist come from strangers; they must not fill the memory.
    private static final int MOST = 10_000;

    private final SiteStore store;
    private final SiteParser parser;
    private final LongSupplier nanoTime;
    private final Map<SiteId, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(long version, Site site, long readAt) {}

    /**
     * Sites as a store keeps them.
     *
     * @param nanoTime a clock for durations, as {@link System#nanoTime}
     */
    public Sites(SiteStore store, SiteParser parser, LongSupplier nanoTime) {
        this.store = store;
        this.parser = parser;
        this.nanoTime = nanoTime;
    }

    /** What a site says; empty if there is no such site. Fails as storage fails when there is no copy either. */
    public CompletionStage<Optional<Site>> find(SiteId id) {
        Copy copy = copies.get(id);
        if (copy != null && nanoTime.getAsLong() - copy.readAt() < FRESH_NANOS) {
            return CompletableFuture.completedFuture(Optional.of(copy.site()));
        }
        CompletionStage<Optional<Site>> read = store.find(id).thenApply(kept -> taken(id, kept));
        return copy == null ? read : read.exceptionally(unavailable -> Optional.of(copy.site()));
    }

    private Optional<Site> taken(SiteId id, Optional<SiteStore.Kept> kept) {
        Copy held = copies.get(id);
        if (held != null && kept.isPresent() && kept.get().version() == held.version()) {
            copies.put(id, new Copy(held.version(), held.site(), nanoTime.getAsLong()));
            return Optional.of(held.site());
        }
        Optional<Site> site = kept.flatMap(document -> parser.parse(document.json()));
        if (site.isEmpty()) {
            copies.remove(id);
        } else if (copies.size() < MOST || held != null) {
            copies.put(id, new Copy(kept.orElseThrow().version(), site.get(), nanoTime.getAsLong()));
        }
        return site;
    }
}
