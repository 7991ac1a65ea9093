package io.ringback;

import io.ringback.config.Configuration;
import io.ringback.gateway.Gateway;
import io.ringback.gateway.http.StatusRoutes;
import io.ringback.metrics.Figures;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How this node is, for load balancers, monitoring and operators. */
final class Status {
    private final AtomicReference<@Nullable Gateway> gateway = new AtomicReference<>();
    private final Storage storage;
    private final StorageWatch watch;
    private final Figures figures;

    Status(Storage storage, StorageWatch watch, Figures figures) {
        this.storage = storage;
        this.watch = watch;
        this.figures = figures;
        figures.gauge("storage.up", "1 while storage answers", () -> watch.answers() ? 1 : 0);
    }

    /** The gateway is made after its routes: it is known from here on. */
    void of(Gateway made) {
        gateway.set(made);
        figures.gauge("connections", "Open connections of all kinds", made::connections);
    }

    StatusRoutes routes(Configuration configuration) {
        return new StatusRoutes(
                this::health,
                this::leaving,
                figures::text,
                configuration.metrics().access());
    }

    private StatusRoutes.Health health() {
        return new StatusRoutes.Health(
                watch.answers(),
                Map.of(
                        "redis", storage.facts().version(),
                        "durability", storage.facts().durability().label(),
                        "because", storage.facts().limit(),
                        "storage", watch.answers() ? "up" : "down"));
    }

    private boolean leaving() {
        Gateway known = gateway.get();
        return known != null && known.isDraining();
    }
}
