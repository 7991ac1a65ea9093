package io.ringback.bench.load;

import org.HdrHistogram.Histogram;

/**
 * Latencies in microseconds.
 *
 * @param p50 median
 * @param p99 99th percentile
 * @param max greatest
 * @param count messages recorded
 */
public record Quantiles(double p50, double p99, double max, long count) {
    static Quantiles of(Histogram nanos) {
        return new Quantiles(
                nanos.getValueAtPercentile(50) / 1e3,
                nanos.getValueAtPercentile(99) / 1e3,
                nanos.getMaxValue() / 1e3,
                nanos.getTotalCount());
    }
}
