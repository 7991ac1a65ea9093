package io.ringback;

import io.ringback.config.Configuration;
import io.ringback.config.Mode;
import io.ringback.gateway.http.HttpHandler;
import io.ringback.gateway.http.Router;
import io.ringback.gateway.http.StatusRoutes;
import io.ringback.gateway.http.api.ApiDoor;
import io.ringback.gateway.http.api.CallbackRoutes;
import io.ringback.gateway.http.api.IncidentRoutes;
import io.ringback.gateway.http.api.LedgerRoutes;
import io.ringback.gateway.http.api.LinkRoutes;
import io.ringback.gateway.http.api.OutboxRoutes;
import io.ringback.gateway.http.api.RoutingRoutes;
import io.ringback.gateway.http.api.SessionRoutes;
import io.ringback.gateway.http.api.SiteRoutes;
import io.ringback.gateway.http.demo.ShopHost;
import io.ringback.gateway.http.files.StaticFiles;
import io.ringback.gateway.http.files.WebRoutes;
import io.ringback.model.SiteId;
import io.ringback.model.site.HostPage;
import io.ringback.model.site.Site;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Everything that is asked by HTTP: the bundles, the API, the state of the server, and in the demo a shop. */
final class Pages {
    private Pages() {}

    static HttpHandler of(Configuration configuration, Listening listening, Features features, StatusRoutes status) {
        String origin = listening.origin().toString();
        ApiDoor door = new ApiDoor(features.doors.authenticator, origin);
        Router.Builder routes = Router.builder();
        new WebRoutes(
                        StaticFiles.read("web/widget"),
                        StaticFiles.read("web/console"),
                        site -> hostPages(features, site))
                .addTo(routes);
        new SessionRoutes(
                        door,
                        features.doors.authenticator,
                        features.sites,
                        configuration.sessions().absolute())
                .addTo(routes);
        new SiteRoutes(door, features.documents, features.outlooks::unsold).addTo(routes);
        new IncidentRoutes(door, features.documents).addTo(routes);
        new RoutingRoutes(door, features.reasons, features.chats).addTo(routes);
        new LinkRoutes(
                        door,
                        features.sites,
                        features.doors.tokens,
                        features.doors.starts,
                        features.notices.telling,
                        features.notices.hosts)
                .addTo(routes);
        new LedgerRoutes(door, features.ledger, features.clock).addTo(routes);
        new CallbackRoutes(door, features.oversight, features.outlooks, features.sites, features.clock).addTo(routes);
        new OutboxRoutes(door, features.notices.parked, features.clock).addTo(routes);
        Router router = status.addTo(routes).build();
        if (configuration.mode() != Mode.DEMO) {
            return router;
        }
        URI shop = URI.create("http://127.0.0.1:" + listening.address().getPort());
        return new ShopHost(shop, URI.create(origin), router);
    }

    private static CompletionStage<Optional<List<String>>> hostPages(Features features, String site) {
        try {
            return features.sites.find(new SiteId(site)).thenApply(found -> found.map(Pages::sources));
        } catch (IllegalArgumentException noSuchName) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private static List<String> sources(Site site) {
        return site.hosts().stream().map(HostPage::source).toList();
    }
}
