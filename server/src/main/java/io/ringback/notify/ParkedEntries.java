package io.ringback.notify;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What was given up, kept for an administrator to see; at most 1,000 of a site, for a week. */
public interface ParkedEntries {
    /**
     * An entry that was given up.
     *
     * @param at when, UTC ms
     * @param reason in words of the channel
     */
    record Parked(OutboxEntry entry, long at, String reason) {}

    /**
     * Some of them, the latest first.
     *
     * @param next where the next page begins; empty when there is none
     */
    record Page(List<Parked> entries, Optional<Next> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Where a page begins.
     *
     * @param until given up until then, UTC ms
     * @param after the entry of that moment after which to go on; empty on the first page
     */
    record Next(long until, String after) {}

    /** Some of them. */
    CompletionStage<Page> page(SiteId site, Next from, int most);

    /** Tries it again like a new one; false when no such entry was given up. */
    CompletionStage<Boolean> retry(SiteId site, String id);
}
