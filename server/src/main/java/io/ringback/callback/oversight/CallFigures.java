package io.ringback.callback.oversight;

import io.ringback.waiting.ledger.HourScore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What came of callbacks whose windows began in some hours. Rates are 0 to 1; what nothing was measured of is empty.
 *
 * @param counts by measure, as {@code lua/lib/promises} adds them up
 */
public record CallFigures(Map<String, Long> counts) {
    private static final String PREFIX = "call.";
    private static final String OVER = "over.";
    private static final String MORE = "more";
    private static final double SECOND_MS = 1000;

    /** Beyond the last bound of the histogram nothing is told apart: a callback is given up two hours after its window began. */
    private static final int LAST_BOUND = 7200;

    /** Keeps its own copy. */
    public CallFigures {
        counts = Map.copyOf(counts);
    }

    /** The callbacks among what was counted in some hours and lanes. */
    public static CallFigures of(Collection<HourScore> scores) {
        Map<String, Long> all = new HashMap<>();
        scores.forEach(score -> score.counts().forEach((measure, count) -> {
            if (measure.startsWith(PREFIX)) {
                all.merge(measure.substring(PREFIX.length()), count, Long::sum);
            }
        }));
        return new CallFigures(all);
    }

    /** How often something was counted. */
    public long count(String measure) {
        return counts.getOrDefault(measure, 0L);
    }

    /** The share of those kept among all that were kept, made late, or broken. */
    public OptionalDouble keptRate() {
        return share(count("kept"), count("kept") + count("late") + count("broken"));
    }

    /** Attempts of which an outcome is known. */
    public long attempts() {
        return count("connected") + count("no_answer") + count("voicemail") + count("wrong_number");
    }

    /** The share of attempts in which the person was reached. */
    public OptionalDouble connectRate() {
        return share(count("connected"), attempts());
    }

    /** Mean seconds from the begin of the window to the first attempt; earlier ones count as 0. */
    public OptionalDouble meanSeconds() {
        return share(count("over_ms"), count("begun")).stream()
                .map(ms -> ms / SECOND_MS)
                .findFirst();
    }

    /** P95 of the same seconds, interpolated between the bounds of the histogram. */
    public OptionalDouble p95Seconds() {
        TreeMap<Integer, Long> within = new TreeMap<>();
        counts.forEach((measure, count) -> {
            if (measure.startsWith(OVER)) {
                String bound = measure.substring(OVER.length());
                within.merge(bound.equals(MORE) ? LAST_BOUND : Integer.parseInt(bound), count, Long::sum);
            }
        });
        double rank = 0.95 * within.values().stream().mapToLong(Long::longValue).sum();
        double before = 0;
        for (Map.Entry<Integer, Long> part : within.entrySet()) {
            if (part.getValue() > 0 && before + part.getValue() >= rank) {
                int from = floor(part.getKey());
                return OptionalDouble.of(from + (part.getKey() - from) * (rank - before) / part.getValue());
            }
            before += part.getValue();
        }
        return OptionalDouble.empty();
    }

    /** The bound below one, as {@code OVER} in lua/lib/promises has them. */
    private static int floor(int bound) {
        int[] bounds = {0, 15, 30, 60, 120, 180, 300, 420, 600, 780, 900, 1200, 1800, 2700, 3600, 5400, LAST_BOUND};
        int below = 0;
        for (int each : bounds) {
            if (each < bound) {
                below = each;
            }
        }
        return below;
    }

    private static OptionalDouble share(long part, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
    }
}
