package io.ringback.waiting.score;

import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Tau;

/** Estimates compared with what happened, added up. */
public final class Tally {
    private final long[] covered = new long[Tau.values().length];
    private final double[] loss = new double[covered.length];
    private double error;
    private long count;

    /** One estimate and the wait that followed, in seconds. */
    public void add(Quantiles estimate, double wait) {
        count++;
        error += estimate.p50() - wait;
        for (Tau tau : Tau.values()) {
            double quantile = estimate.of(tau);
            covered[tau.index()] += wait <= quantile ? 1 : 0;
            loss[tau.index()] += pinball(tau, quantile, wait);
        }
    }

    /** All of another tally. */
    public void add(Tally other) {
        count += other.count;
        error += other.error;
        for (int tau = 0; tau < covered.length; tau++) {
            covered[tau] += other.covered[tau];
            loss[tau] += other.loss[tau];
        }
    }

    /** Pinball loss of one quantile: max(τ (w − q), (τ − 1)(w − q)), in seconds. */
    public static double pinball(Tau tau, double quantile, double wait) {
        double over = wait - quantile;
        return Math.max(tau.share() * over, (tau.share() - 1) * over);
    }

    /** How many. */
    public long count() {
        return count;
    }

    /** The share of waits that were not longer than the quantile, 0 to 1; NaN of none. */
    public double coverage(Tau tau) {
        return (double) covered[tau.index()] / count;
    }

    /** Mean of the pinball losses of P50 and P90, in seconds; NaN of none. */
    public double loss() {
        return (loss[Tau.P50.index()] + loss[Tau.P90.index()]) / 2 / count;
    }

    /** Mean of P50 less the wait, in seconds: above 0 when people were told too much; NaN of none. */
    public double bias() {
        return error / count;
    }
}
