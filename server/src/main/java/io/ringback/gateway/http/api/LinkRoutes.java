package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.VisitorLimits;
import io.ringback.auth.VisitorTokens;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.notify.CodeStore.Spent;
import io.ringback.notify.LinkCode;
import io.ringback.notify.Telling;
import io.ringback.notify.push.PushHosts;
import io.ringback.notify.push.PushSubscription;
import io.ringback.sites.Sites;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What the page {@code /chat/SITE#CODE} does with its code, always by POST: mail scanners follow links, and following one must change
 * nothing.
 */
public final class LinkRoutes {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_ENDPOINT = 1000;
    private static final int LONGEST_KEY = 120;
    private static final Set<String> PUSH_FIELDS = Set.of("endpoint", "p256dh", "auth");

    private final Sites sites;
    private final VisitorTokens tokens;
    private final VisitorLimits limits;
    private final Telling telling;
    private final PushHosts hosts;
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param hosts to whom push messages may go
     */
    public LinkRoutes(
            ApiDoor door, Sites sites, VisitorTokens tokens, VisitorLimits limits, Telling telling, PushHosts hosts) {
        this.sites = sites;
        this.tokens = tokens;
        this.limits = limits;
        this.telling = telling;
        this.hosts = hosts;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.POST, "/api/v1/sites/{site}/codes", this::comeBack)
                .route(HttpMethod.POST, "/api/v1/sites/{site}/codes/fresh", this::fresh)
                .route(HttpMethod.POST, "/api/v1/sites/{site}/push", this::subscribe)
                .route(HttpMethod.POST, "/api/v1/sites/{site}/stop/{code}", this::stop);
    }

    private CompletionStage<HttpReply> comeBack(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody body = JsonBody.read(call);
        return site(call)
                .thenCompose(site -> code(site, body, call)
                        .thenCompose(code -> telling.comeBack(site.id(), code))
                        .thenCompose(spent -> reply(site.id(), spent)));
    }

    private CompletionStage<HttpReply> reply(SiteId site, Spent spent) {
        if (spent instanceof Spent.Fresh fresh) {
            return tokens.addDevice(site, fresh.issued().visitor())
                    .thenApply(token -> JsonBody.reply(200, Map.of("token", token.text())));
        }
        if (spent instanceof Spent.Used used) {
            boolean again = used.issued().channel().equals("mail");
            throw Problem.of(
                            409,
                            again ? "code_used" : "code_spent",
                            again ? "This link was used; a fresh one can be sent." : "This link was used.")
                    .thrown();
        }
        throw Problem.notFound().thrown();
    }

    private CompletionStage<HttpReply> fresh(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody body = JsonBody.read(call);
        return site(call)
                .thenCompose(site -> code(site, body, call)
                        .thenCompose(code -> telling.freshLink(site.id(), code, language(site, body)))
                        .thenApply(sent -> {
                            if (!sent) {
                                throw Problem.notFound().thrown();
                            }
                            return HttpReply.empty(202);
                        }));
    }

    private CompletionStage<HttpReply> subscribe(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody body = JsonBody.read(call);
        PushSubscription subscription = subscription(body);
        return site(call)
                .thenCompose(site -> code(site, body, call)
                        .thenCompose(code -> telling.byPush(site.id(), code, language(site, body), subscription))
                        .thenApply(subscribed -> {
                            if (!subscribed) {
                                throw Problem.notFound().thrown();
                            }
                            return HttpReply.empty(204);
                        }));
    }

    /** Sent by mail programs (RFC 8058), so from no page of ours and with a body that does not matter. */
    private CompletionStage<HttpReply> stop(HttpCall call) {
        LinkCode code = LinkCode.parse(call.param("code"))
                .orElseThrow(() -> Problem.notFound().thrown());
        return site(call)
                .thenCompose(site -> counted(site, code, call)
                        .thenCompose(counted -> telling.stopBy(site.id(), code))
                        .thenApply(stopped -> {
                            if (!stopped) {
                                throw Problem.notFound().thrown();
                            }
                            return HttpReply.empty(204);
                        }));
    }

    private PushSubscription subscription(JsonBody body) {
        if (telling.channels().pushKey().isEmpty()) {
            throw Problem.notFound().thrown();
        }
        String endpoint = body.text("endpoint", LONGEST_ENDPOINT);
        String key = body.text("p256dh", LONGEST_KEY);
        String auth = body.text("auth", LONGEST_KEY);
        try {
            PushSubscription subscription = PushSubscription.of(endpoint, key, auth);
            if (hosts.allow(subscription.endpoint())) {
                return subscription;
            }
        } catch (IllegalArgumentException wrong) {
            String field = String.valueOf(wrong.getMessage());
            if (PUSH_FIELDS.contains(field)) {
                throw Problem.invalid(field, field + " is not what browsers give.")
                        .thrown();
            }
        }
        throw Problem.invalid("endpoint", "endpoint is not an address push messages may go to.")
                .thrown();
    }

    private static String language(Site site, JsonBody body) {
        return site.language(body.text("language", LONGEST_CODE));
    }

    /** The code of the body; one of another form is as good as one that nobody made. */
    private CompletionStage<LinkCode> code(Site site, JsonBody body, HttpCall call) {
        LinkCode code = LinkCode.parse(body.text("code", LONGEST_CODE))
                .orElseThrow(() -> Problem.notFound().thrown());
        return counted(site, code, call);
    }

    private CompletionStage<LinkCode> counted(Site site, LinkCode code, HttpCall call) {
        return limits.code(site.id(), code.hash(), call.client()).thenApply(wait -> {
            if (!wait.isZero()) {
                throw new Problem(429, "too_fast", "Too many tries.", null, true, Map.of("Retry-After", "60")).thrown();
            }
            return code;
        });
    }

    private CompletionStage<Site> site(HttpCall call) {
        try {
            return sites.find(new SiteId(call.param("site")))
                    .thenApply(
                            found -> found.orElseThrow(() -> Problem.notFound().thrown()));
        } catch (IllegalArgumentException noSuchName) {
            return CompletableFuture.failedFuture(Problem.notFound().thrown());
        }
    }
}
