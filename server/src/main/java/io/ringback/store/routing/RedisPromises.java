package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.waiting.ledger.Owed;
import io.ringback.waiting.ledger.PromiseStore;
import io.ringback.waiting.ledger.RiskRound;
import io.ringback.waiting.ledger.Settlement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Promises on Redis, beside the places most of them were made to. */
public final class RedisPromises implements PromiseStore {
    private final SettlePromisesScript settle;
    private final ReadOwedScript owed;
    private final RaisePromisesScript raise;

    /** Kept on the slots of sites. */
    public RedisPromises(SiteTag tag) {
        settle = new SettlePromisesScript(tag);
        owed = new ReadOwedScript(tag);
        raise = new RaisePromisesScript(tag);
    }

    @Override
    public CompletionStage<Boolean> settle(SiteId site, long fence, List<Settlement> settlements) {
        return settlements.isEmpty() ? CompletableFuture.completedStage(true) : settle.run(site, fence, settlements);
    }

    @Override
    public CompletionStage<List<Owed>> owed(SiteId site) {
        return owed.run(site);
    }

    @Override
    public CompletionStage<Boolean> raise(SiteId site, long fence, RiskRound round) {
        return raise.run(site, fence, round);
    }
}
