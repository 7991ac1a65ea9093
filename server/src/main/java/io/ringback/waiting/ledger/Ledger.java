package io.ringback.waiting.ledger;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where promises and scores are read. Writes nothing. */
public interface Ledger {
    /** How many hours may be read at once. */
    int MOST_HOURS = 24;

    /** How many promises may be read at once. */
    int MOST_PROMISES = 200;

    /**
     * What visitors were told in these hours, and what came of it; hours and lanes of which nothing is known are missing. The latest hour
     * comes first, lanes in the order of their names.
     *
     * @param from since 1970, UTC
     * @param count at most {@link #MOST_HOURS}
     */
    CompletionStage<List<HourScore>> scores(SiteId site, long from, int count);

    /** Promises in the order of their due times. */
    CompletionStage<PromisePage> promises(SiteId site, PromiseQuery query);
}
