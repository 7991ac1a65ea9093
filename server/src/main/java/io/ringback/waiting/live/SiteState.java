package io.ringback.waiting.live;

import io.ringback.waiting.estimate.Snapshot;
import io.ringback.waiting.habit.HabitState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a site's estimator publishes, and the next owner goes on from.
 *
 * @param snapshot the estimator
 * @param tombstones of those whose wait is not known yet
 * @param habits what is usual in its departments; null where an older version wrote it
 */
public record SiteState(
        Snapshot snapshot,
        List<Tombstone> tombstones,
        @Nullable List<HabitState> habits) {
    /** Keeps its own copies. */
    public SiteState {
        tombstones = List.copyOf(tombstones);
        habits = habits == null ? List.of() : List.copyOf(habits);
    }

    /** What is usual in its departments, as far as it was learned. */
    List<HabitState> learned() {
        return habits == null ? List.of() : habits;
    }
}
