package io.ringback.waiting.estimate;

/**
 * What a waiting contact was told once, kept with its place until the wait is known.
 *
 * @param at when, in seconds
 * @param bucket what it is calibrated with, 0 to 120
 * @param base before calibration
 * @param shown after it, as it was told
 */
public record Told(double at, int bucket, Quantiles base, Quantiles shown) {
    /** Refuses a bucket that does not exist. */
    public Told {
        if (bucket < 0 || bucket >= Bucket.COUNT) {
            throw new IllegalArgumentException("bucket must be 0 to " + (Bucket.COUNT - 1));
        }
    }
}
