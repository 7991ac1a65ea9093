package io.ringback.routing.replay;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How long people wait before they leave, as the product-limit estimate of Kaplan and Meier: who was answered would have waited
 * at least as long as they did.
 */
final class Patience {
    /** Wait in ms to the share of people who wait longer. */
    private final NavigableMap<Long, Double> survival = new TreeMap<>();

    /**
     * One observed wait.
     *
     * @param left whether it ended because the visitor left
     */
    record Wait(long ms, boolean left) {}

    Patience(List<Wait> waits) {
        List<Wait> sorted = waits.stream()
                .sorted(Comparator.comparingLong(Wait::ms).thenComparing(wait -> !wait.left()))
                .toList();
        double share = 1;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).left()) {
                int waiting = sorted.size() - i;
                share *= (waiting - 1.0) / waiting;
                survival.put(sorted.get(i).ms(), share);
            }
        }
    }

    /**
     * The wait at which somebody would leave who has waited so long already; empty: longer than anybody did in the record.
     *
     * @param chance which of those people, from 0 to 1
     */
    OptionalLong beyond(long waited, double chance) {
        var now = survival.floorEntry(waited);
        double left = (now == null ? 1 : now.getValue()) * (1 - chance);
        return survival.tailMap(waited, false).entrySet().stream()
                .filter(step -> step.getValue() <= left)
                .mapToLong(step -> step.getKey())
                .findFirst();
    }
}
