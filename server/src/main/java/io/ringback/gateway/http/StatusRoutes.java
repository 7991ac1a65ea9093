package io.ringback.gateway.http;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.config.Configuration.Metrics.Access;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What load balancers and monitoring ask: {@code /health}, {@code /ready}, {@code /metrics}. */
public final class StatusRoutes {
    private final Supplier<Health> health;
    private final BooleanSupplier leaving;
    private final Supplier<String> figures;
    private final Access access;

    /**
     * Routes over a running server.
     *
     * @param health how it is; must answer at once
     * @param leaving whether it is about to stop
     * @param figures its metrics in the text form of Prometheus
     * @param access who may read the figures and the details of health
     */
    public StatusRoutes(Supplier<Health> health, BooleanSupplier leaving, Supplier<String> figures, Access access) {
        this.health = health;
        this.leaving = leaving;
        this.figures = figures;
        this.access = access;
    }

    /** Adds the routes. */
    public Router.Builder addTo(Router.Builder routes) {
        return routes.route(HttpMethod.GET, "/health", this::health)
                .route(HttpMethod.GET, "/ready", this::ready)
                .route(HttpMethod.GET, "/metrics", this::metrics);
    }

    private CompletionStage<HttpReply> health(HttpCall call) {
        Health now = health.get();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("status", now.up() ? "up" : "down");
        if (mayRead(call)) {
            shown.putAll(now.details());
        }
        return HttpReply.json(now.up() ? 200 : 503, Json.write(shown)).now();
    }

    private CompletionStage<HttpReply> ready(HttpCall call) {
        boolean ready = health.get().up() && !leaving.getAsBoolean();
        return HttpReply.json(ready ? 200 : 503, Json.write(Map.of("ready", ready)))
                .now();
    }

    private CompletionStage<HttpReply> metrics(HttpCall call) {
        if (!mayRead(call)) {
            throw Problem.notFound().thrown();
        }
        return HttpReply.text(200, figures.get())
                .with("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .now();
    }

    private boolean mayRead(HttpCall call) {
        return access == Access.OPEN || (access == Access.LOOPBACK && call.isFromThisMachine());
    }

    /**
     * How the server is.
     *
     * @param up whether it can do its work
     * @param details for those who run it: names with strings, numbers and booleans
     */
    public record Health(boolean up, Map<String, Object> details) {}
}
