package io.ringback.callback.outlook;

import io.ringback.callback.SellingBounds;
import io.ringback.model.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where it is read what is sold, and visitors are asked. */
public interface OutlookStore {
    /**
     * Callbacks of windows that begin in a span of time, the earliest first. Writes nothing.
     *
     * @param before not at that moment
     * @param most callbacks looked at
     */
    CompletionStage<List<Sold>> sold(SiteId site, Instant from, Instant before, int most);

    /** Asks the visitor once whether another window would do, which takes so many slots, within these bounds. */
    CompletionStage<Asked> ask(SiteId site, Sold sold, Instant other, int weight, SellingBounds bounds);
}
