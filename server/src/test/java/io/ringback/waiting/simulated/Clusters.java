package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Tau;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a coverage may be from the truth by chance. Questions of one hour are right or wrong together, so hours are counted as the
 * independent things that questions are not: the standard error of a share over clusters is √Σ(Σ misses of a cluster)² ÷ questions.
 */
public final class Clusters {
    private final Map<String, Map<Long, double[]>> hours = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(long hour, boolean again, String lane, Quantiles told, double wait) {
        add("all", hour, told, wait);
        add(again ? "at re-asks" : "at arrival", hour, told, wait);
        if (!lane.isEmpty()) {
            add("lane " + lane, hour, told, wait);
        }
    }

    private void add(String group, long hour, Quantiles told, double wait) {
        double[] misses = hours.computeIfAbsent(group, name -> new HashMap<>())
                .computeIfAbsent(hour, each -> new double[Tau.values().length]);
        for (Tau tau : Tau.values()) {
            misses[tau.index()] += (wait <= told.of(tau) ? 1 : 0) - tau.share();
        }
        counts.merge(group, 1, Integer::sum);
    }

    /** The standard error of a group's coverage, 0 to 1. */
    public double error(String group, Tau tau) {
        double sum = hours.getOrDefault(group, Map.of()).values().stream()
                .mapToDouble(misses -> misses[tau.index()] * misses[tau.index()])
                .sum();
        return Math.sqrt(sum) / Math.max(1, counts.getOrDefault(group, 0));
    }
}
