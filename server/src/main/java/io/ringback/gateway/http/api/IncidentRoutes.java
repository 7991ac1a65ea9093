package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Action;
import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteDocument;
import io.ringback.config.site.SiteReader;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.SiteId;
import io.ringback.sites.SiteStore;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code /api/v1/sites/{site}/incidents}: the incidents of a site document alone, so that a supervisor, who may not change the rest,
 * can raise, change and end one while it lasts. Versions are those of the document.
 */
public final class IncidentRoutes {
    private final SiteStore store;
    private final SiteReader reader = new SiteReader();
    private final ApiDoor door;

    /** The routes. */
    public IncidentRoutes(ApiDoor door, SiteStore store) {
        this.store = store;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, "/api/v1/sites/{site}/incidents", this::read)
                .route(HttpMethod.PUT, "/api/v1/sites/{site}/incidents", this::write);
    }

    private CompletionStage<HttpReply> read(HttpCall call) {
        return door.site(call, Action.READ_SITE)
                .thenCompose(this::kept)
                .thenApply(kept -> HttpReply.json(
                                200, reader.incidents(kept.json()).getBytes(StandardCharsets.UTF_8))
                        .with("ETag", SiteVersions.tag(kept.version())));
    }

    private CompletionStage<HttpReply> write(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody.requireJson(call);
        return door.site(call, Action.WRITE_INCIDENTS).thenCompose(site -> {
            long replaced = SiteVersions.replaced(call);
            return kept(site)
                    .thenCompose(kept -> replaced == kept.version()
                            ? store.write(site, document(kept, call).json(), OptionalLong.of(replaced))
                            : CompletableFuture.completedStage(new SiteStore.Written.Conflict(kept.version())))
                    .thenApply(SiteVersions::reply);
        });
    }

    private CompletionStage<SiteStore.Kept> kept(SiteId site) {
        return store.find(site)
                .thenApply(found -> found.orElseThrow(() -> Problem.notFound().thrown()));
    }

    private SiteDocument document(SiteStore.Kept kept, HttpCall call) {
        try {
            return reader.readWithIncidents(kept.json(), new String(call.bytes(), StandardCharsets.UTF_8));
        } catch (InvalidSite e) {
            throw SiteVersions.problem(e.problems()).thrown();
        }
    }
}
