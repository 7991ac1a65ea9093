package io.ringback.waiting.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Corrects the quantiles by what became of earlier ones, as factors e^(g + a[bucket]) for each quantile.
 *
 * <p>The inner loop steps a[bucket] down the gradient of the pinball loss at the <em>present</em> factor (Gibbs and Candès, Adaptive
 * conformal inference, NeurIPS 2021), so it does not wind up although the outcome comes a wait later. The outer loop g, very slow,
 * integrates what was really shown to people in line.
 *
 * <p>A busy lane must not forget faster than a quiet one. Outcomes of one busy hour say much the same, so with a step that only counts
 * outcomes a large lane follows each hour after the fact: every outcome is covered by the factor of the moment it is learned in, but not
 * by the one it was told with, and P90 falls to 84-88 %. So the step goes no lower than one outcome in those of the last two days.
 */
public final class Calibration {
    private static final double MOST_IN_BUCKET = 1.5;
    private static final double MOST_OVERALL = .5;
    private static final double OUTER_STEP = .0005;
    private static final double LEAST_STEP = .01;
    private static final double MEMORY_SECONDS = 2 * 86_400;
    /** How often the memory fades: seldom, for it touches every bucket. */
    private static final double FADED_SECONDS = 600;

    private static final double FIRST_SCALE = .5;
    private static final double MOST_SCALE = 2;
    private static final double LEAST_WAIT = .5;

    private final double[] overall = new double[Tau.COUNT];
    private final double[][] inBucket = new double[Tau.COUNT][Bucket.COUNT];
    private final double[] scale = new double[Bucket.COUNT];
    private final double[] seen = new double[Bucket.COUNT];
    private final double[] recent = new double[Bucket.COUNT];
    private double at;

    /** Nothing learned yet: every factor is 1. */
    public Calibration() {
        Arrays.fill(scale, FIRST_SCALE);
    }

    /** Goes on from what was kept. */
    public Calibration(CalibrationState state) {
        for (int tau = 0; tau < Tau.COUNT; tau++) {
            overall[tau] = state.overall().get(tau);
            inBucket[tau] = unboxed(state.inBucket().get(tau));
        }
        System.arraycopy(unboxed(state.scale()), 0, scale, 0, Bucket.COUNT);
        System.arraycopy(unboxed(state.seen()), 0, seen, 0, Bucket.COUNT);
        System.arraycopy(unboxed(state.recent()), 0, recent, 0, Bucket.COUNT);
        at = state.at();
    }

    /** What is shown for a base. */
    public Quantiles shown(int bucket, Quantiles base) {
        return new Quantiles(
                        base.p20() * factor(Tau.P20, bucket),
                        base.p50() * factor(Tau.P50, bucket),
                        base.p90() * factor(Tau.P90, bucket))
                .ordered();
    }

    double factor(Tau tau, int bucket) {
        double own = inBucket[tau.index()][bucket];
        return Math.exp(bucket == Bucket.RINGING ? own : overall[tau.index()] + own);
    }

    /** Outcomes learned from in this bucket. */
    double seen(int bucket) {
        return seen[bucket];
    }

    /** Outcomes learned from of people who stood in line, in all buckets. */
    double seenInLine() {
        return Arrays.stream(seen, 0, Bucket.RINGING).sum();
    }

    /**
     * The wait is known by now.
     *
     * @param wait from {@code told.at()} to the assignment, or to the moment in which somebody who left would have been assigned
     */
    public void learn(Told told, double wait) {
        int bucket = told.bucket();
        seen[bucket]++;
        remember(bucket, told.at() + wait);
        double far = Math.abs(Math.log(Math.max(wait, LEAST_WAIT) / told.base().p50()));
        scale[bucket] += Math.max(LEAST_STEP, 1 / (seen[bucket] + 10)) * (Math.min(far, MOST_SCALE) - scale[bucket]);
        double least = Math.min(LEAST_STEP, 1 / recent[bucket]);
        double step = 2 * Math.max(least, .6 / (seen[bucket] + 10)) * scale[bucket];
        for (Tau tau : Tau.values()) {
            double now = told.base().of(tau) * factor(tau, bucket);
            double shown = told.shown().of(tau);
            int each = tau.index();
            inBucket[each][bucket] =
                    within(inBucket[each][bucket] + step * (tau.share() - (wait <= now ? 1 : 0)), MOST_IN_BUCKET);
            if (bucket != Bucket.RINGING) {
                double miss = tau.share() - (wait <= shown ? 1 : 0);
                overall[each] = within(overall[each] + OUTER_STEP * miss, MOST_OVERALL);
            }
        }
    }

    /** Counts an outcome among those of the last days; all buckets fade together. */
    private void remember(int bucket, double now) {
        if (now - at > FADED_SECONDS) {
            double fade = Math.exp(-(now - at) / MEMORY_SECONDS);
            for (int each = 0; each < recent.length; each++) {
                recent[each] *= fade;
            }
            at = now;
        }
        recent[bucket]++;
    }

    private static double within(double value, double most) {
        return Math.max(-most, Math.min(value, most));
    }

    CalibrationState state() {
        return new CalibrationState(
                boxed(overall),
                Arrays.stream(inBucket).map(Calibration::boxed).toList(),
                boxed(scale),
                boxed(seen),
                boxed(recent),
                at);
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
