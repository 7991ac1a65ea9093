package io.ringback.waiting.ledger;

import io.ringback.model.Lane;
import io.ringback.model.promise.PromiseKind;
import io.ringback.waiting.estimate.Tau;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What people of one lane were told in one hour, and what came of it. A question is an answer with a time, once for each minute of waiting;
 * it is scored when its wait is known, which may be hours later. Shares are 0 to 1; what nothing was measured of is empty.
 *
 * @param hour since 1970, UTC
 * @param counts by measure, as they are added up
 */
public record HourScore(long hour, Lane lane, Map<String, Long> counts) {
    static final String QUESTIONS = "questions";
    static final String ERROR = "error_ms";
    static final String LOSS = "loss_ms";
    static final String SHOWN = "shown";
    static final String INSIDE = "inside";
    static final String WITHIN = "within";
    static final String WIDTH = "width.";

    private static final double SECOND_MS = 1000;

    /** Keeps its own copy. */
    public HourScore {
        counts = Map.copyOf(counts);
    }

    static String covered(Tau tau) {
        return tau.name().toLowerCase(Locale.ROOT);
    }

    private long count(String measure) {
        return counts.getOrDefault(measure, 0L);
    }

    private OptionalDouble per(String measure, String of, double unit) {
        long all = count(of);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(count(measure) / unit / all);
    }

    /** Questions whose wait is known. */
    public long questions() {
        return count(QUESTIONS);
    }

    /** The share of waits that were not longer than the quantile, before rounding (rulings R29). */
    public OptionalDouble coverage(Tau tau) {
        return per(covered(tau), QUESTIONS, 1);
    }

    /** Mean of P50 less the wait, in seconds: above 0 when people were told too much. */
    public OptionalDouble bias() {
        return per(ERROR, QUESTIONS, SECOND_MS);
    }

    /** Mean of the pinball losses of P50 and P90, in seconds. */
    public OptionalDouble loss() {
        return per(LOSS, QUESTIONS, SECOND_MS);
    }

    /** Questions at which a range stood on the screen; at the others it was too wide to be told. */
    public long shown() {
        return count(SHOWN);
    }

    /** The share of waits that ended inside the shown range. */
    public OptionalDouble inside() {
        return per(INSIDE, SHOWN, 1);
    }

    /** The share of waits that ended before the end of the shown range. */
    public OptionalDouble within() {
        return per(WITHIN, SHOWN, 1);
    }

    /** The median width of the shown ranges, in minutes. */
    public OptionalInt width() {
        TreeMap<Integer, Long> widths = new TreeMap<>();
        counts.forEach((measure, count) -> {
            if (measure.startsWith(WIDTH)) {
                widths.put(Integer.valueOf(measure.substring(WIDTH.length())), count);
            }
        });
        long half = (shown() + 1) / 2;
        for (Map.Entry<Integer, Long> width : widths.entrySet()) {
            half -= width.getValue();
            if (half <= 0) {
                return OptionalInt.of(width.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** What became of the promises of a kind: the first P90s told in this hour, or what else is due in it. */
    public PromiseCounts promises(PromiseKind kind) {
        return PromiseCounts.of(what -> count(kind.word() + "." + what));
    }
}
