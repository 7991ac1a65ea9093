package io.ringback.waiting.trace;

import io.ringback.waiting.estimate.Estimate;

/** Sees what a replay does. */
public interface Watcher {
    /** An event, before the estimator hears of it. */
    default void event(TraceEvent event) {}

    /** A question was answered. */
    default void answered(TraceEvent.Ask ask, Estimate estimate) {}

    /** The wait of a contact is known at {@code now}; what it was told is learned from. */
    default void resolved(String id, double now) {}

    /** What a contact was told will never be compared: it took a callback. */
    default void forgotten(String id) {}
}
