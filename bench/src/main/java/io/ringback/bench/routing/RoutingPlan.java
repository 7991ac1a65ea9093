package io.ringback.bench.routing;

import java.time.Duration;

/**
 * How much of routing is measured.
 *
 * @param rounds of which medians are taken
 * @param agents in the measured site, each in four lanes
 * @param capacity slots of an agent; a cycle fills all slots and empties them again
 * @param warmUps cycles before the first round, not recorded
 * @param inFlight calls under way at once
 * @param waiting places in line where the cost of a decision is compared with that at {@link #FEW_WAITING}
 * @param waiters of one node whose numbers ahead are read in one tick
 * @param ticks cycles of five ticks
 * @param limit after which everything is ended
 */
record RoutingPlan(
        int rounds,
        int agents,
        int capacity,
        int warmUps,
        int inFlight,
        int waiting,
        int waiters,
        int ticks,
        Duration limit) {
    /** The small site: places in line. */
    static final int FEW_WAITING = 100;

    /** The small site: agents. */
    static final int FEW_AGENTS = 10;

    private static final int IN_FLIGHT = 64;

    /** Medians of eleven: on a shared machine the rounds differ by half. About three minutes. */
    static RoutingPlan full() {
        return new RoutingPlan(11, 1_000, 4, 5, IN_FLIGHT, 100_000, 10_000, 20, Duration.ofMinutes(10));
    }

    /** One short round: shows that it works. Its figures mean nothing. */
    static RoutingPlan quick() {
        return new RoutingPlan(1, 200, 4, 1, IN_FLIGHT, 5_000, 1_000, 3, Duration.ofMinutes(2));
    }

    /** Slots of all agents: assignments of one cycle. */
    int slots() {
        return agents * capacity;
    }
}
