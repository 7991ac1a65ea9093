package io.ringback.waiting.screen;

import java.util.Optional;

/**
 * A range of time as people are told it, in whole minutes of a ladder that grows coarser.
 *
 * @param lo 0 (less than a minute, "up to") or a step of the ladder below {@code hi}
 * @param hi a step of the ladder, 1 to 60; 1 is "less than a minute"
 */
public record WaitRange(int lo, int hi) {
    private static final int[] LADDER = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60};
    private static final int LONGEST = LADDER[LADDER.length - 1];
    private static final double MINUTE = 60;

    /** A range that is wider says nothing: {@code hi} over three times {@code lo} and five minutes more. */
    private static final double WIDEST_TIMES = 3;

    private static final double WIDEST_PLUS = 5 * MINUTE;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 ≤ lo &lt; hi ≤ 60
     */
    public WaitRange {
        if (lo < 0 || lo >= hi || hi > LONGEST) {
            throw new IllegalArgumentException("must be 0 <= lo < hi <= " + LONGEST);
        }
    }

    /**
     * Rounds outwards: {@code lo} down, {@code hi} up, never equal.
     *
     * @param p20 seconds that one in five waits less than
     * @param p90 seconds that nine in ten wait less than
     * @return empty when it is too wide or too long to be told
     */
    public static Optional<WaitRange> of(double p20, double p90) {
        boolean ordered = p20 >= 0 && p20 <= p90;
        if (!ordered || p90 > LONGEST * MINUTE || p90 > WIDEST_TIMES * p20 + WIDEST_PLUS) {
            return Optional.empty();
        }
        int hi = stepOver(p90);
        int lo = hi == LADDER[0] ? 0 : stepUnder(p20);
        if (lo < hi) {
            return Optional.of(new WaitRange(lo, hi));
        }
        return Optional.of(
                hi == LONGEST
                        ? new WaitRange(stepUnder(lo * MINUTE - 1), hi)
                        : new WaitRange(lo, stepOver(hi * MINUTE + 1)));
    }

    /** Whether its end is later than another's: only that makes what was said untrue. */
    public boolean isLongerThan(WaitRange other) {
        return hi > other.hi;
    }

    /** The one with the later end, of two with the same end the one with the later begin. */
    WaitRange longerOf(WaitRange other) {
        boolean mine = hi == other.hi ? lo >= other.lo : isLongerThan(other);
        return mine ? this : other;
    }

    /** {@code lo} in seconds. */
    public int loSeconds() {
        return lo * 60;
    }

    /** {@code hi} in seconds. */
    public int hiSeconds() {
        return hi * 60;
    }

    private static int stepOver(double seconds) {
        for (int step : LADDER) {
            if (seconds <= step * MINUTE) {
                return step;
            }
        }
        return LONGEST;
    }

    private static int stepUnder(double seconds) {
        int under = 0;
        for (int step : LADDER) {
            if (step * MINUTE <= seconds) {
                under = step;
            }
        }
        return under;
    }
}
