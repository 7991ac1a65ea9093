package io.ringback.waiting.ledger;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where promises are kept. What changes them is refused of a former owner of the site's estimator. */
public interface PromiseStore {
    /**
     * What came of promises; one that is settled or was never made stays as it is.
     *
     * @param fence of the owner
     * @return whether the fence held
     */
    CompletionStage<Boolean> settle(SiteId site, long fence, List<Settlement> settlements);

    /** Promises that are neither kept nor at risk, and callbacks at risk, the soonest first, at most 500 of each. Writes nothing. */
    CompletionStage<List<Owed>> owed(SiteId site);

    /**
     * Notes which are at risk and which are not any more, and that those whose time is over are late; forgets old ones.
     *
     * @param fence of the owner
     * @return whether the fence held
     */
    CompletionStage<Boolean> raise(SiteId site, long fence, RiskRound round);
}
