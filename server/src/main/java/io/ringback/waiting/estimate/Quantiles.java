package io.ringback.waiting.estimate;

/**
 * Three quantiles of one remaining wait, in seconds.
 *
 * @param p20 one in five waits less
 * @param p50 the median
 * @param p90 nine in ten wait less
 */
public record Quantiles(double p20, double p50, double p90) {
    /** One of them. */
    public double of(Tau tau) {
        return switch (tau) {
            case P20 -> p20;
            case P50 -> p50;
            case P90 -> p90;
        };
    }

    /** The same with its order repaired from the median: calibration moves each quantile by itself and may cross them. */
    Quantiles ordered() {
        return new Quantiles(Math.min(p20, p50), p50, Math.max(p90, p50));
    }
}
