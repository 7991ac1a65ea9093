package io.ringback.gateway.limit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each limit was gone over, as the metric {@code ringback_edge_limit_total}. */
public final class LimitHits implements MeterBinder {
    private final Map<Limit, LongAdder> hits = new EnumMap<>(Limit.class);

    /** Nothing was gone over yet. */
    public LimitHits() {
        Arrays.stream(Limit.values()).forEach(limit -> hits.put(limit, new LongAdder()));
    }

    /** Counts one hit. */
    public void count(Limit limit) {
        hits.getOrDefault(limit, new LongAdder()).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        hits.forEach((limit, count) -> FunctionCounter.builder("ringback.edge.limit", count, LongAdder::sum)
                .description("How often a limit of the edge was gone over")
                .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }
}
