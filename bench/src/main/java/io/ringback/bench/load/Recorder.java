package io.ringback.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What one event loop saw in one round. Latencies are recorded for messages that were due inside the span, deliveries are counted when
 * they arrived inside it. Used by one thread at a time.
 */
final class Recorder {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int DIGITS = 3;

    private final long from;
    private final long until;
    private final Histogram endToEnd = new Histogram(LONGEST_NANOS, DIGITS);
    private final Histogram acknowledged = new Histogram(LONGEST_NANOS, DIGITS);
    private final Histogram late = new Histogram(LONGEST_NANOS, DIGITS);
    private long deliveries;

    /**
     * @param from start of the recorded span, {@link System#nanoTime()}
     * @param until its end
     */
    Recorder(long from, long until) {
        this.from = from;
        this.until = until;
    }

    void sent(long now, long due) {
        record(late, now, due);
    }

    void delivered(long now, long due) {
        record(endToEnd, now, due);
        if (within(now)) {
            deliveries++;
        }
    }

    void acknowledged(long now, long due) {
        record(acknowledged, now, due);
    }

    /** Adds another loop's figures to these. */
    void add(Recorder other) {
        endToEnd.add(other.endToEnd);
        acknowledged.add(other.acknowledged);
        late.add(other.late);
        deliveries += other.deliveries;
    }

    Histogram endToEnd() {
        return endToEnd;
    }

    Histogram acknowledged() {
        return acknowledged;
    }

    Histogram late() {
        return late;
    }

    long deliveries() {
        return deliveries;
    }

    private void record(Histogram histogram, long now, long due) {
        if (within(due)) {
            histogram.recordValue(Math.min(LONGEST_NANOS, Math.max(0, now - due)));
        }
    }

    private boolean within(long time) {
        return time - from >= 0 && time - until < 0;
    }
}
