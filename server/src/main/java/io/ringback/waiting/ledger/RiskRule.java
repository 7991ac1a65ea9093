package io.ringback.waiting.ledger;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Status;

/**
 * When a promise to somebody who waits is at risk: when the forecast of the moment says that it will rather be broken than kept, that is
 * when the median of the wait that is left ends after the promised moment, or when nobody is there to answer. In the last seconds it is
 * whatever the forecast says, so that nothing is ever late before it was at risk.
 */
public final class RiskRule {
    /** A tick and what it takes to be raised come out of these. */
    static final long LAST_MS = 10_000;

    private static final double SECOND_MS = 1000;

    private RiskRule() {}

    /**
     * Whether it is.
     *
     * @param leftMs until it is due
     */
    public static boolean atRisk(long leftMs, Estimate estimate) {
        return leftMs <= LAST_MS
                || estimate.status() == Status.NO_AGENTS
                || estimate.remaining().p50() * SECOND_MS > leftMs;
    }
}
