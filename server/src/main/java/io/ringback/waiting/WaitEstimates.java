package io.ringback.waiting;

import io.ringback.waiting.screen.WaitEstimate;

/** Knows how long people still have to wait. Answers at once, from what this node knows; safe to call from any thread. */
public interface WaitEstimates {
    /** Nothing is measured: only the number ahead is told. */
    WaitEstimates NONE = question -> WaitEstimate.THIN;

    /** The wait that is left. */
    WaitEstimate ask(WaitQuestion question);
}
