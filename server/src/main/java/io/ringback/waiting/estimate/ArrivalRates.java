package io.ringback.waiting.estimate;

import java.util.Arrays;
import java.util.List;

/** Arrivals per second of each class, as an exponentially weighted rate with a memory of half an hour. */
final class ArrivalRates {
    private static final double MEMORY_SECONDS = 1800;

    private final double[] rates = new double[HeadStarts.MOST_CLASSES];
    private double at;

    ArrivalRates() {}

    ArrivalRates(List<Double> kept, double at) {
        for (int each = 0; each < Math.min(kept.size(), rates.length); each++) {
            rates[each] = kept.get(each);
        }
        this.at = at;
    }

    void arrive(double now, int priority) {
        double fade = fade(now);
        for (int each = 0; each < rates.length; each++) {
            rates[each] *= fade;
        }
        at = Math.max(at, now);
        rates[priority] += 1 / MEMORY_SECONDS;
    }

    /** Adds {@code weight} times the rates of this moment to {@code sums}. */
    void addTo(double[] sums, double now, double weight) {
        double factor = weight * fade(now);
        for (int each = 0; each < sums.length; each++) {
            sums[each] += factor * rates[each];
        }
    }

    private double fade(double now) {
        return Math.exp(-Math.max(0, now - at) / MEMORY_SECONDS);
    }

    List<Double> rates() {
        return Arrays.stream(rates).boxed().toList();
    }

    double at() {
        return at;
    }
}
