package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.waiting.ledger.HourScore;
import io.ringback.waiting.ledger.Ledger;
import io.ringback.waiting.ledger.PromisePage;
import io.ringback.waiting.ledger.PromiseQuery;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Promises and scores read from Redis. */
public final class RedisLedger implements Ledger {
    private final ReadScoresScript scores;
    private final ListPromisesScript promises;

    /** Read from the slots of sites. */
    public RedisLedger(SiteTag tag) {
        scores = new ReadScoresScript(tag);
        promises = new ListPromisesScript(tag);
    }

    @Override
    public CompletionStage<List<HourScore>> scores(SiteId site, long from, int count) {
        return scores.run(site, from, count);
    }

    @Override
    public CompletionStage<PromisePage> promises(SiteId site, PromiseQuery query) {
        return promises.run(site, query);
    }
}
