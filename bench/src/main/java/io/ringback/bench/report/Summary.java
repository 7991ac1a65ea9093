package io.ringback.bench.report;

import java.util.List;

/**
 * Some figures of the same thing, one per round.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least smallest
 * @param greatest largest
 */
public record Summary(double median, double least, double greatest) {

    /**
     * Summarises figures in any order.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Summary of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("nothing to summarise");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Summary(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
