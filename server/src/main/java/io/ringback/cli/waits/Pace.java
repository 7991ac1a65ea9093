package io.ringback.cli.waits;

import io.ringback.waiting.trace.TraceEvent;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast a replay was: as a whole, and for one question, files and rivals included in the former only where they are written. */
final class Pace {
    private final LongSupplier nanos;
    private final long begun;
    private long mark;
    private long events;
    private long questions;
    private long answering;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    void begin() {
        mark = nanos.getAsLong();
    }

    void end(TraceEvent event) {
        events++;
        if (event instanceof TraceEvent.Ask) {
            questions++;
            answering += nanos.getAsLong() - mark;
        }
    }

    String text() {
        double seconds = Math.max(1e-9, (nanos.getAsLong() - begun) / 1e9);
        return String.format(
                Locale.ROOT,
                "%,d events in %.2f s (%,.0f events/s), %,d questions, %.1f µs each with writing the answer",
                events,
                seconds,
                events / seconds,
                questions,
                questions == 0 ? 0 : answering / 1e3 / questions);
    }
}
