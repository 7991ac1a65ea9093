package io.ringback.bench;

import io.ringback.bench.load.Load;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured. Everything is bounded: {@link #limit} ends the bench whatever happens.
 *
 * @param pairs visitors with their agents
 * @param rounds of which medians are taken
 * @param settle closed loop before the first round, not recorded, so that each JVM has compiled its message path
 * @param loads of one round, in this order
 * @param idleVisitors connected at once for the memory figure
 * @param idleRounds repetitions of the memory figure, each with fresh processes
 * @param limit after which everything is ended
 */
public record Plan(
        int pairs, int rounds, Load settle, List<Load> loads, int idleVisitors, int idleRounds, Duration limit) {
    private static final int LOW = 1_000;
    private static final int HIGH = 10_000;

    /** Messages of a pair under way in the closed loop; with 50 pairs 800 in all. */
    private static final int IN_FLIGHT = 16;

    /** Medians of five; about eight minutes. */
    public static Plan full() {
        return of(50, 5, Duration.ofSeconds(8), Duration.ofMillis(500), Duration.ofSeconds(3), 10_000, 5);
    }

    /** One short round: shows that the bench works. Its figures mean nothing. */
    public static Plan quick() {
        return of(50, 1, Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(1), 500, 1);
    }

    private static Plan of(
            int pairs,
            int rounds,
            Duration settle,
            Duration warmUp,
            Duration measured,
            int idleVisitors,
            int idleRounds) {
        return new Plan(
                pairs,
                rounds,
                Load.closed(IN_FLIGHT, Duration.ZERO, settle),
                List.of(
                        Load.open(LOW, warmUp, measured),
                        Load.open(HIGH, warmUp, measured),
                        Load.closed(IN_FLIGHT, warmUp, measured)),
                idleVisitors,
                idleRounds,
                Duration.ofMinutes(30));
    }

    /** The lower of the open loops. */
    public Load low() {
        return loads.get(0);
    }

    /** The higher of the open loops. */
    public Load high() {
        return loads.get(1);
    }

    /** The closed loop. */
    public Load closed() {
        return loads.get(2);
    }
}
