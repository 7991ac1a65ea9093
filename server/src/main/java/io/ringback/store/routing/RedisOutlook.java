package io.ringback.store.routing;

import io.ringback.callback.SellingBounds;
import io.ringback.callback.outlook.Asked;
import io.ringback.callback.outlook.OutlookStore;
import io.ringback.callback.outlook.Sold;
import io.ringback.model.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What is sold, in the slots of sites. */
public final class RedisOutlook implements OutlookStore {
    private final ReadSoldScript sold;
    private final AskOtherScript ask;

    /** Read and asked on the slots of sites. */
    public RedisOutlook(SiteTag tag) {
        sold = new ReadSoldScript(tag);
        ask = new AskOtherScript(tag);
    }

    @Override
    public CompletionStage<List<Sold>> sold(SiteId site, Instant from, Instant before, int most) {
        return sold.run(site, from, before, most);
    }

    @Override
    public CompletionStage<Asked> ask(SiteId site, Sold over, Instant other, int weight, SellingBounds bounds) {
        return ask.run(site, over, other, weight, bounds);
    }
}
