package io.ringback.waiting.habit;

import io.ringback.model.SiteId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where plans of sites are asked for. Nothing blocks. */
@FunctionalInterface
public interface StaffPlans {
    /** Nobody plans anything. */
    StaffPlans NONE = site -> CompletableFuture.completedStage(Optional.empty());

    /** The plan of a site as it is now; empty when there is no such site. */
    CompletionStage<Optional<StaffPlan>> of(SiteId site);
}
