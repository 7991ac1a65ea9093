package io.ringback.callback.offer;

import io.ringback.waiting.screen.WaitEstimate;
import java.time.Duration;
import java.util.Optional;

/** From what is known of a wait to how a callback is offered (waiting.md, ui.md §6). Pure. */
public final class OfferRule {
    /** The offer is withdrawn when the P50 falls below this share of the threshold. */
    static final double WITHDRAWN = 0.8;

    /** Whom nine in ten would wait longer than this is offered a time before the line. */
    static final Duration FIRST = Duration.ofHours(1);

    private OfferRule() {}

    /**
     * What is known of one wait at one moment.
     *
     * @param estimate of the wait that is left
     * @param overdue whether what was promised has passed
     * @param closing time until the site closes; empty when it does not
     * @param threshold the department's
     */
    public record Reading(WaitEstimate estimate, boolean overdue, Optional<Duration> closing, Duration threshold) {}

    /** The offer of this moment, after the one before. */
    public static Offer next(Offer before, Reading reading) {
        WaitEstimate estimate = reading.estimate();
        boolean measured = estimate.status() == WaitEstimate.Status.OK;
        if (measured
                && reading.closing()
                        .filter(left -> seconds(left) < estimate.p90())
                        .isPresent()) {
            return new Offer(Offer.Level.FIRST, Offer.Reason.CLOSING);
        }
        if (measured && estimate.p90() > seconds(FIRST)) {
            return new Offer(Offer.Level.FIRST, Offer.Reason.LONG);
        }
        if (reading.overdue()) {
            return new Offer(Offer.Level.FILLED, Offer.Reason.OVERDUE);
        }
        if (estimate.status() == WaitEstimate.Status.NO_AGENTS) {
            return new Offer(Offer.Level.FILLED, Offer.Reason.NO_AGENTS);
        }
        double threshold = seconds(reading.threshold()) * (before.reason() == Offer.Reason.LONG ? WITHDRAWN : 1);
        return measured && estimate.p50() > threshold ? new Offer(Offer.Level.FILLED, Offer.Reason.LONG) : Offer.QUIET;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
