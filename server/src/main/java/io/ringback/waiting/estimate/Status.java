package io.ringback.waiting.estimate;

/** How far an estimate can be trusted; only {@link #OK} may be shown as a time. */
public enum Status {
    /** Measured. */
    OK,
    /** Nobody accepts and nobody announced a return: there is no number. */
    NO_AGENTS,
    /** Too little was seen of this lane: what is told would be a guess. */
    LEARNING,
    /** Longer than can be told, or without end because higher classes take everything: no more than a lower bound is known. */
    BEYOND_HORIZON
}
