package io.ringback.routing;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A site's routing log: 7 days or 1,000,000 entries of it, whichever is less. */
public interface RoutingLog {
    /** Before the first entry. */
    String START = "0-0";

    /**
     * Entries after one, oldest first.
     *
     * @param after id of the entry before; {@link #START} for the oldest
     * @param most scripts whose entries are in one answer; those of one script have one id and come together
     */
    CompletionStage<List<LogEntry>> read(SiteId site, String after, int most);
}
