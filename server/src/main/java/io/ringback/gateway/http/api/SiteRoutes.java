package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Action;
import io.ringback.callback.outlook.Unsold;
import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteDocument;
import io.ringback.config.site.SiteReader;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.sites.SiteStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** {@code /api/v1/sites/{site}}: GET reads a site document, PUT replaces the version named by {@code If-Match}. */
public final class SiteRoutes {
    private final SiteStore store;
    private final Function<Site, CompletionStage<List<Unsold>>> unsold;
    private final SiteReader reader = new SiteReader();
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param unsold what cannot be promised by a document: of that an administrator is warned
     */
    public SiteRoutes(ApiDoor door, SiteStore store, Function<Site, CompletionStage<List<Unsold>>> unsold) {
        this.store = store;
        this.unsold = unsold;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, "/api/v1/sites/{site}", this::read)
                .route(HttpMethod.PUT, "/api/v1/sites/{site}", this::write);
    }

    private CompletionStage<HttpReply> read(HttpCall call) {
        return door.site(call, Action.READ_SITE).thenCompose(store::find).thenApply(found -> {
            SiteStore.Kept kept = found.orElseThrow(() -> Problem.notFound().thrown());
            return HttpReply.json(200, kept.json().getBytes(StandardCharsets.UTF_8))
                    .with("ETag", SiteVersions.tag(kept.version()));
        });
    }

    private CompletionStage<HttpReply> write(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody.requireJson(call);
        return door.site(call, Action.WRITE_SITE).thenCompose(site -> {
            long version = SiteVersions.replaced(call);
            SiteDocument document = document(call, site);
            return store.write(site, document.json(), OptionalLong.of(version))
                    .thenCompose(written ->
                            warnings(document.site()).thenApply(warnings -> SiteVersions.reply(written, warnings)));
        });
    }

    /** What cannot be promised by this document. It is kept all the same; should nobody know, there is nothing to warn of. */
    private CompletionStage<List<Map<String, Object>>> warnings(Site site) {
        return unsold.apply(site)
                .thenApply(all -> all.stream().map(OutlookView::unpromised).toList())
                .exceptionally(unknown -> List.of());
    }

    private SiteDocument document(HttpCall call, SiteId site) {
        try {
            SiteDocument document = reader.read(new String(call.bytes(), StandardCharsets.UTF_8));
            if (!document.site().id().equals(site)) {
                throw Problem.invalid("/id", "The document is another site's.").thrown();
            }
            return document;
        } catch (InvalidSite e) {
            throw SiteVersions.problem(e.problems()).thrown();
        }
    }
}
