package io.ringback.callback.booking;

import java.time.Duration;

/**
 * What is expected of one window.
 *
 * @param agents agents planned for it, 0 to {@value #MOST_AGENTS}
 * @param slots chats each of them has at once, 1 to 50
 * @param present probability that a planned agent takes chats then, 0 to 1
 * @param noAnswer probability that nobody answers an attempt, 0 to below 1
 * @param slotTime mean time from a slot taken to the slot free again
 * @param length how long the window is open
 * @param retry time from an unanswered attempt to the next
 */
public record WindowForecast(
        int agents, int slots, double present, double noAnswer, Duration slotTime, Duration length, Duration retry) {
    /** More agents in one window than this are counted as so many: the bound is far above what anybody books. */
    public static final int MOST_AGENTS = 1_000;

    private static final int MOST_SLOTS = 50;

    public WindowForecast {
        if (agents < 0 || slots < 1 || slots > MOST_SLOTS) {
            throw new IllegalArgumentException("agents must be 0 or more and slots 1 to " + MOST_SLOTS);
        }
        if (!(present >= 0 && present <= 1 && noAnswer >= 0 && noAnswer < 1)) {
            throw new IllegalArgumentException("present must be 0 to 1 and noAnswer 0 to below 1");
        }
        if (!isPositive(slotTime) || !isPositive(length) || retry.isNegative()) {
            throw new IllegalArgumentException("slotTime and length must be above zero, retry not below");
        }
        agents = Math.min(agents, MOST_AGENTS);
    }

    private static boolean isPositive(Duration time) {
        return !time.isZero() && !time.isNegative();
    }

    /** Slots that one agent frees in the window, on average. */
    double releasesOfOne() {
        return slots * (double) length.toMillis() / (double) slotTime.toMillis();
    }

    /** E[N]: slots that come free in the window, on average. */
    public double expected() {
        return agents * present * releasesOfOne();
    }

    /** Attempts that one booked callback makes within the window, on average: those nobody answers come again. */
    public double attempts() {
        double left = Math.max(0.0, (double) (length.toMillis() - retry.toMillis())) / (double) length.toMillis();
        return 1 + noAnswer * left;
    }
}
