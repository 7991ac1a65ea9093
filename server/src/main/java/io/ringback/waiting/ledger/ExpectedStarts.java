package io.ringback.waiting.ledger;

import io.ringback.model.Lane;
import io.ringback.model.promise.PromiseId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When booked callbacks are expected to begin. In the order of their windows each gets the next slot that comes free from the begin of
 * its window on, on average one each 1/rate; a callback waits for its line and for its department, whichever is later. Pure.
 */
public final class ExpectedStarts {
    private static final Comparator<Owed> ORDER = Comparator.comparingLong(Owed::beginsAt)
            .thenComparing(owed -> owed.promise().value());

    private ExpectedStarts() {}

    /** How fast slots come free. */
    @FunctionalInterface
    public interface Supply {
        /**
         * Slots per second.
         *
         * @param at UTC ms
         */
        double perSecond(Lane lane, long at);
    }

    /**
     * By promise, UTC ms; infinity where nobody will be there.
     *
     * @param booked callbacks that are not due yet
     * @param now UTC ms
     */
    static Map<PromiseId, Double> of(List<Owed> booked, long now, Supply supply) {
        Map<PromiseId, Double> starts = new HashMap<>();
        Map<Lane, List<Owed>> lines = booked.stream().collect(Collectors.groupingBy(Owed::lane));
        Map<Lane, List<Owed>> departments = booked.stream()
                .collect(Collectors.groupingBy(owed -> owed.lane().general()));
        lines.forEach((lane, owed) -> serve(starts, lane, owed, now, supply));
        departments.forEach((lane, owed) -> serve(starts, lane, owed, now, supply));
        return starts;
    }

    private static void serve(Map<PromiseId, Double> starts, Lane lane, List<Owed> owed, long now, Supply supply) {
        double free = (double) now;
        for (Owed each : owed.stream().sorted(ORDER).toList()) {
            double from = Math.max(free, (double) each.beginsAt());
            double rate = from < Long.MAX_VALUE ? supply.perSecond(lane, (long) from) : 0;
            free = rate > 0 ? from + 1000 / rate : Double.POSITIVE_INFINITY;
            starts.merge(each.promise(), free, Math::max);
        }
    }
}
