package io.ringback.waiting.estimate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How fast an occupied slot comes free, by how many slots its agent has occupied: releases by busy-slot seconds.
 *
 * <p>Not the mean handling time of closed chats, which lags and leaves out the long ones that still run. By level, because an
 * agent with three chats is slower in each. Nearly insensitive to the memory: 60 to 1000 releases change the loss by less than 3 %.
 */
final class ServiceRates {
    /** Levels above are treated as this one. */
    static final int LEVELS = 8;

    private static final double PRIOR_SECONDS = 3 * 3600;
    private static final double PRIOR_SLOT_SECONDS = 560;
    /** A level with few releases of its own is drawn to the rate of all levels as if it had so many. */
    private static final double SHRINKAGE = 30;

    private static final double KEEP = 1 - 1 / 300.0;

    private final CountedRate[] levels = new CountedRate[LEVELS + 1];
    private final CountedRate all;

    ServiceRates() {
        for (int level = 0; level <= LEVELS; level++) {
            levels[level] = new CountedRate(0, 0);
        }
        all = new CountedRate(PRIOR_SECONDS / PRIOR_SLOT_SECONDS, PRIOR_SECONDS);
    }

    ServiceRates(ServiceState state) {
        for (int level = 0; level <= LEVELS; level++) {
            levels[level] = new CountedRate(
                    state.releases().get(level), state.busySeconds().get(level));
        }
        all = new CountedRate(state.allReleases(), state.allBusySeconds());
    }

    /** An agent had {@code load} slots occupied for so many seconds. */
    void busy(int load, double seconds) {
        if (load > 0) {
            levels[level(load)].expose(load * seconds);
            all.expose(load * seconds);
        }
    }

    /** A slot came free of an agent who had {@code load} occupied before. */
    void release(int load) {
        levels[level(load)].count(1, KEEP);
        all.count(1, KEEP);
    }

    /** Releases per second and occupied slot of an agent with so many occupied. */
    double perSlot(int load) {
        CountedRate level = levels[level(load)];
        return (level.events() + SHRINKAGE) / (level.exposure() + SHRINKAGE / all.perSecond());
    }

    /** Releases per second and occupied slot, whatever the level. */
    double overall() {
        return all.perSecond();
    }

    /** Seconds from a slot taken to the slot free again at each level from one on. */
    List<Double> slotSeconds() {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> 1 / perSlot(level))
                .toList();
    }

    ServiceState state() {
        return new ServiceState(
                boxed(DoubleStream.of(each(true))), boxed(DoubleStream.of(each(false))), all.events(), all.exposure());
    }

    private double[] each(boolean events) {
        double[] values = new double[levels.length];
        for (int level = 0; level < values.length; level++) {
            values[level] = events ? levels[level].events() : levels[level].exposure();
        }
        return values;
    }

    private static List<Double> boxed(DoubleStream values) {
        return values.boxed().toList();
    }

    private static int level(int load) {
        return Math.max(0, Math.min(load, LEVELS));
    }
}
