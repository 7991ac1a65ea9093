package io.ringback.gateway.limit;

import java.util.concurrent.TimeUnit;

/**
 * A rate with a burst, shared by all who keep to it; each of them holds only the one number it hands in. This is the
 * generic cell rate algorithm (ITU-T I.371, virtual scheduling): the number is the time at which the next event would be
 * due if events came evenly.
 */
public final class Pace {
    private final long interval;
    private final long tolerance;

    /**
     * A pace.
     *
     * @param perSecond events in a second on average, above 0
     * @param burst events at once after a quiet time, above 0
     */
    public Pace(double perSecond, int burst) {
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.tolerance = interval * (burst - 1);
    }

    /** What to start with: everything of the burst is still free. */
    public long start(long now) {
        return now;
    }

    /**
     * How long to wait until one more event is within the pace.
     *
     * @return 0 if it is now, else ns
     */
    public long delay(long due, long now) {
        return Math.max(0, due - now - tolerance);
    }

    /** The number to keep after an event that was within the pace. */
    public long after(long due, long now) {
        return (due - now > 0 ? due : now) + interval;
    }

    /** Whether all of the burst is free again, so that the number need not be kept. */
    public boolean rested(long due, long now) {
        return due - now <= 0;
    }
}
