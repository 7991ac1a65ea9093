package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Action;
import io.ringback.auth.Authenticator;
import io.ringback.auth.Target;
import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteDocument;
import io.ringback.config.site.SiteProblem;
import io.ringback.config.site.SiteReader;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.SiteId;
import io.ringback.sites.SiteStore;
import io.ringback.sites.SiteStore.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/v1/sites/{site}}: GET reads a site document, PUT replaces the version named by {@code If-Match}. */
public final class SiteRoutes {
    private static final Pattern VERSION_TAG = Pattern.compile("\"([0-9]{1,15})\"");

    private final SiteStore store;
    private final SiteReader reader = new SiteReader();
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param origin the only origin whose pages may change a document, as browsers write it
     */
    public SiteRoutes(Authenticator authenticator, SiteStore store, String origin) {
        this.store = store;
        this.door = new ApiDoor(authenticator, origin);
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, "/api/v1/sites/{site}", this::read)
                .route(HttpMethod.PUT, "/api/v1/sites/{site}", this::write);
    }

    private CompletionStage<HttpReply> read(HttpCall call) {
        return door.signed(call).thenCompose(signed -> {
            SiteId site = site(call);
            ApiDoor.require(signed, Action.READ_SITE, new Target.OfSite(site));
            return store.find(site).thenApply(found -> {
                SiteStore.Kept kept = found.orElseThrow(() -> Problem.notFound().thrown());
                return HttpReply.json(200, kept.json().getBytes(StandardCharsets.UTF_8))
                        .with("ETag", tag(kept.version()));
            });
        });
    }

    private CompletionStage<HttpReply> write(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody.requireJson(call);
        return door.signed(call).thenCompose(signed -> {
            SiteId site = site(call);
            ApiDoor.require(signed, Action.WRITE_SITE, new Target.OfSite(site));
            long version = version(call);
            SiteDocument document = document(call, site);
            return store.write(site, document.json(), OptionalLong.of(version)).thenApply(SiteRoutes::reply);
        });
    }

    private static HttpReply reply(Written written) {
        if (written instanceof Written.Done done) {
            return JsonBody.reply(200, Map.of("version", done.version())).with("ETag", tag(done.version()));
        }
        throw Problem.of(412, "version_conflict", "Somebody changed the document; read it again.")
                .thrown();
    }

    /** A name no site can have is missing like any other. */
    private static SiteId site(HttpCall call) {
        try {
            return new SiteId(call.param("site"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound().thrown();
        }
    }

    private static long version(HttpCall call) {
        String match = call.header("if-match")
                .orElseThrow(() -> Problem.of(
                                428, "missing_field", "If-Match must name the version to replace, as ETag gave it.")
                        .thrown());
        Matcher tag = VERSION_TAG.matcher(match.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "If-Match must be one version in quotes.")
                    .thrown();
        }
        return Long.parseLong(tag.group(1));
    }

    private SiteDocument document(HttpCall call, SiteId site) {
        try {
            SiteDocument document = reader.read(new String(call.bytes(), StandardCharsets.UTF_8));
            if (!document.site().id().equals(site)) {
                throw Problem.invalid("/id", "The document is another site's.").thrown();
            }
            return document;
        } catch (InvalidSite e) {
            throw problem(e.problems()).thrown();
        }
    }

    private static Problem problem(List<SiteProblem> problems) {
        String all =
                String.join("\n", problems.stream().map(SiteProblem::toString).toList());
        return Problem.invalid(problems.get(0).path(), all);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
