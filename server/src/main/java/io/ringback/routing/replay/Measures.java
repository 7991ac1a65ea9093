package io.ringback.routing.replay;

import java.util.List;

/**
 * What the outcomes of a lane, or of a site, come to. Waits in ms, of those who were answered; NaN where nobody was.
 *
 * @param handled answered
 * @param abandoned left unanswered, short abandons among them
 * @param shortAbandons left within 10 s
 * @param longest longest wait of anybody
 * @param serviceLevel answered within T ÷ (answered + left after T), NaN without any
 */
public record Measures(
        int handled,
        int abandoned,
        int shortAbandons,
        double mean,
        double p50,
        double p90,
        long longest,
        double serviceLevel) {
    private static final long SHORT_MS = 10_000;

    /**
     * Measures outcomes.
     *
     * @param thresholdMs T of the service level
     */
    public static Measures of(List<Outcome> outcomes, long thresholdMs) {
        List<Long> answered = outcomes.stream()
                .filter(Outcome::answered)
                .map(Outcome::waited)
                .sorted()
                .toList();
        List<Long> left = outcomes.stream()
                .filter(outcome -> !outcome.answered())
                .map(Outcome::waited)
                .toList();
        long inTime = answered.stream().filter(wait -> wait <= thresholdMs).count();
        // who left within 10 s is in neither part, whatever T is
        long leftLate = left.stream()
                .filter(wait -> wait > Math.max(thresholdMs, SHORT_MS))
                .count();
        return new Measures(
                answered.size(),
                left.size(),
                (int) left.stream().filter(wait -> wait <= SHORT_MS).count(),
                answered.stream().mapToLong(wait -> wait).average().orElse(Double.NaN),
                quantile(answered, 0.5),
                quantile(answered, 0.9),
                outcomes.stream().mapToLong(Outcome::waited).max().orElse(0),
                answered.size() + leftLate == 0 ? Double.NaN : (double) inTime / (answered.size() + leftLate));
    }

    /** The smallest wait that at least this share did not exceed. */
    private static double quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
