package io.ringback.notify;

import io.ringback.metrics.Figures;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many entries left and how many did not, by channel, since this node started. */
public final class OutboxFigures {
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Figures figures;

    public OutboxFigures(Figures figures) {
        this.figures = figures;
    }

    void count(String channel, Delivery delivery) {
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        counts.computeIfAbsent("outbox." + channel + "." + outcome, this::begin).incrementAndGet();
    }

    private AtomicLong begin(String name) {
        AtomicLong count = new AtomicLong();
        figures.gauge(name, "Outbox entries that ended so, since this node started", count::get);
        return count;
    }
}
