package io.ringback.metrics;

import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How long one kind of work takes. Safe to use from any thread. */
public final class Timing {
    private final Timer timer;

    Timing(Timer timer) {
        this.timer = timer;
    }

    /** The work begins; hand the result to {@link #end}. */
    public long begin() {
        return System.nanoTime();
    }

    /** The work that began then is done. */
    public void end(long begun) {
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
