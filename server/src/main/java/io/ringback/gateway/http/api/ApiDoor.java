package io.ringback.gateway.http.api;

import io.ringback.auth.Access;
import io.ringback.auth.Action;
import io.ringback.auth.Authenticator;
import io.ringback.auth.Authenticator.Signed;
import io.ringback.auth.Target;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.Problem;
import io.ringback.model.SiteId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What every call of the API passes: it comes from our own pages if it changes something, and it says who is asking. */
public final class ApiDoor {
    private final Authenticator authenticator;
    private final String origin;

    /**
     * The door of all routes.
     *
     * @param origin the only origin whose pages may sign in or change something, as browsers write it
     */
    public ApiDoor(Authenticator authenticator, String origin) {
        this.authenticator = authenticator;
        this.origin = origin;
    }

    /**
     * Refuses what a page of another site sends with the cookie of somebody signed in here. Browsers say where a call comes from
     * in {@code Origin}; where a proxy took that away {@code Sec-Fetch-Site} does.
     */
    void requireOwnPage(HttpCall call) {
        Optional<String> from = call.header("origin");
        boolean own = from.map(origin::equals)
                .orElseGet(() -> call.header("sec-fetch-site")
                        .filter("same-origin"::equals)
                        .isPresent());
        if (!own) {
            throw Problem.of(
                            403,
                            "wrong_origin",
                            "Use " + origin
                                    + ": calls that change something come from its pages only, and over plain http on"
                                    + " another address browsers drop the sign-in.")
                    .thrown();
        }
    }

    /** Who is asking; without a session 401. */
    CompletionStage<Signed> signed(HttpCall call) {
        Optional<String> secret = SessionCookie.read(call);
        CompletionStage<Optional<Signed>> found = secret.isPresent()
                ? authenticator.session(secret.get())
                : CompletableFuture.completedFuture(Optional.empty());
        return found.thenApply(signed -> signed.orElseThrow(
                () -> Problem.of(401, "not_signed_in", "Sign in first.").thrown()));
    }

    /** The site that the path names, where whoever is asking may do this; refuses as if there were no such site. */
    CompletionStage<SiteId> site(HttpCall call, Action action) {
        return signed(call).thenApply(signed -> site(call, signed, action));
    }

    /** The same of somebody already known. */
    static SiteId site(HttpCall call, Signed signed, Action action) {
        SiteId site = SiteVersions.site(call);
        require(signed, action, new Target.OfSite(site));
        return site;
    }

    /** Refuses as if there were nothing. */
    static void require(Signed signed, Action action, Target target) {
        if (!Access.may(signed.staff(), action, target)) {
            throw Problem.notFound().thrown();
        }
    }

    /** What belongs to whoever is asking. */
    static Target own(Signed signed) {
        return new Target.OfAgent(signed.staff().site(), signed.staff().agent());
    }
}
