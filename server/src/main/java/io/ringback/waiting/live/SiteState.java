package io.ringback.waiting.live;

import io.ringback.waiting.estimate.Snapshot;
import java.util.List;

/**
 * What the owner of a site's estimator publishes, and the next owner goes on from.
 *
 * @param snapshot the estimator
 * @param tombstones of those whose wait is not known yet
 */
public record SiteState(Snapshot snapshot, List<Tombstone> tombstones) {
    /** Keeps its own copy. */
    public SiteState {
        tombstones = List.copyOf(tombstones);
    }
}
