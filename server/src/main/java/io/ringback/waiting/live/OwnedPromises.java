package io.ringback.waiting.live;

import io.ringback.model.SiteId;
import io.ringback.waiting.Footing;
import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.ledger.ExpectedStarts;
import io.ringback.waiting.ledger.PromiseStore;
import io.ringback.waiting.ledger.RiskRound;
import io.ringback.waiting.ledger.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What the owner of a site's estimator does for its promises: settles what the log says of them, and raises the alarm before they break. */
final class OwnedPromises {
    private static final int ROUNDS_BETWEEN = 4;

    private final SiteId site;
    private final PromiseStore store;
    private final Function<Footing, Estimate> forecast;
    private final ExpectedStarts.Supply supply;
    private int rounds;

    /**
     * Promises of a site.
     *
     * @param forecast how long somebody still has to wait, asked for nobody to see
     * @param supply how fast slots will come free
     */
    OwnedPromises(SiteId site, PromiseStore store, Function<Footing, Estimate> forecast, ExpectedStarts.Supply supply) {
        this.site = site;
        this.store = store;
        this.forecast = forecast;
        this.supply = supply;
    }

    /** Before the log counts as read: a new owner reads again what was not settled. */
    CompletionStage<Boolean> settle(long fence, List<LogEntry> entries) {
        List<Settlement> settlements =
                entries.stream().map(Outcomes::of).flatMap(Optional::stream).toList();
        return settlements.isEmpty() ? CompletableFuture.completedStage(true) : store.settle(site, fence, settlements);
    }

    /**
     * In every fourth round, two seconds, once the log has been read.
     *
     * @param now UTC ms
     */
    CompletionStage<Boolean> watch(long fence, long now) {
        if (rounds++ % ROUNDS_BETWEEN != 0) {
            return CompletableFuture.completedStage(true);
        }
        return store.owed(site)
                .thenCompose(owed -> store.raise(site, fence, RiskRound.of(owed, now, forecast, supply)));
    }
}
