package io.ringback.waiting;

import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import java.util.Optional;

/** Knows how long people still have to wait. Answers at once, from what this node knows; safe to call from any thread. */
public interface WaitEstimates {
    /** Nothing is measured: only the number ahead is told. */
    WaitEstimates NONE = question -> WaitEstimate.THIN;

    /** The wait that is left. */
    WaitEstimate ask(WaitQuestion question);

    /** What the visitor sees of the answer, so that it can be compared with what came: a range, or no time at all. */
    default void shown(WaitQuestion question, Optional<WaitRange> range) {}
}
