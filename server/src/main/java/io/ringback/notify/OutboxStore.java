package io.ringback.notify;

import io.ringback.model.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What is to leave sites. Entries are added by the scripts that decide, and by {@link #add}. */
public interface OutboxStore {
    /** What became of an entry that was to be added. */
    enum Added {
        ADDED,
        /** It waits already. */
        KNOWN,
        /** Too many wait. */
        FULL,
        /** It is too long. */
        LONG
    }

    /**
     * Entries that are due, held by this lease, and what else there is.
     *
     * @param entries those that are to be sent now
     * @param waiting how many wait, with those
     * @param parked how many were given up and are kept for an operator to see
     * @param givenUp the ids of those that were given up just now, because they are too old
     */
    record Leased(List<OutboxEntry> entries, int waiting, int parked, List<String> givenUp) {
        public Leased {
            entries = List.copyOf(entries);
            givenUp = List.copyOf(givenUp);
        }
    }

    /** Adds one entry, to be tried after a while. */
    CompletionStage<Added> add(SiteId site, OutboxEntry entry, Duration wait);

    /**
     * Leases what is due.
     *
     * @param token names the lease
     */
    CompletionStage<Leased> lease(SiteId site, String token, int most);

    /** It has left, or need not. False when the lease was lost. */
    CompletionStage<Boolean> sent(SiteId site, String id, String token);

    /** It did not leave and is to be tried again. False when the lease was lost. */
    CompletionStage<Boolean> again(SiteId site, String id, String token, Duration after, String why);

    /** It will never leave. False when the lease was lost. */
    CompletionStage<Boolean> refused(SiteId site, String id, String token, String why);
}
