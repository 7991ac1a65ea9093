package io.ringback.waiting.estimate;

import java.util.List;

/**
 * What a calibration has learned, to be kept; by quantile in the order of {@link Tau}.
 *
 * @param overall logarithms of the factors of the outer loop, by quantile
 * @param inBucket logarithms of the factors of the inner loop, by quantile and bucket
 * @param scale by bucket, mean absolute logarithm of wait to median
 * @param seen outcomes learned from, by bucket
 * @param recent those of the last two days, by bucket
 * @param at the moment up to which these have faded, in seconds
 */
public record CalibrationState(
        List<Double> overall,
        List<List<Double>> inBucket,
        List<Double> scale,
        List<Double> seen,
        List<Double> recent,
        double at) {
    /** Refuses another number of quantiles or buckets. */
    public CalibrationState {
        overall = List.copyOf(overall);
        inBucket = inBucket.stream().map(List::copyOf).toList();
        scale = List.copyOf(scale);
        seen = List.copyOf(seen);
        recent = List.copyOf(recent);
        if (overall.size() != Tau.COUNT || inBucket.size() != Tau.COUNT) {
            throw new IllegalArgumentException("overall and inBucket must have " + Tau.COUNT + " quantiles");
        }
        if (scale.size() != Bucket.COUNT
                || seen.size() != Bucket.COUNT
                || recent.size() != Bucket.COUNT
                || inBucket.stream().anyMatch(each -> each.size() != Bucket.COUNT)) {
            throw new IllegalArgumentException(
                    "inBucket, scale, seen and recent must have " + Bucket.COUNT + " buckets");
        }
    }
}
