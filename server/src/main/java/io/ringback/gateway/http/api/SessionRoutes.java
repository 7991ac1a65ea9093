package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Account;
import io.ringback.auth.Action;
import io.ringback.auth.Authenticator;
import io.ringback.auth.Authenticator.Signed;
import io.ringback.auth.Login;
import io.ringback.auth.SignIn;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.sites.Sites;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * {@code /api/v1/session}: POST signs in, GET says who one is, DELETE signs out. {@code /api/v1/agent/ticket}: POST gives a ticket
 * for one socket.
 */
public final class SessionRoutes {
    private static final int LONGEST = 1_000;

    private final Authenticator authenticator;
    private final Sites sites;
    private final ApiDoor door;
    private final Duration life;

    /**
     * The routes.
     *
     * @param life a session's absolute life, after which the cookie goes
     */
    public SessionRoutes(ApiDoor door, Authenticator authenticator, Sites sites, Duration life) {
        this.authenticator = authenticator;
        this.sites = sites;
        this.door = door;
        this.life = life;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.POST, "/api/v1/session", this::signIn)
                .route(HttpMethod.GET, "/api/v1/session", this::whoAmI)
                .route(HttpMethod.DELETE, "/api/v1/session", this::signOut)
                .route(HttpMethod.POST, "/api/v1/agent/ticket", this::ticket);
    }

    private CompletionStage<HttpReply> signIn(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody body = JsonBody.read(call);
        Login login = login(body.text("email", LONGEST));
        return authenticator
                .signIn(login, body.text("password", LONGEST), call.client())
                .thenCompose(outcome -> {
                    if (outcome instanceof SignIn.Done done) {
                        String cookie = SessionCookie.begin(done.session(), life);
                        return who(done.account()).thenApply(reply -> reply.with("Set-Cookie", cookie));
                    }
                    throw refusal(outcome).thrown();
                });
    }

    /** What is no mail address is nobody's: it is told apart from a wrong password by form only, which the sender knows. */
    private static Login login(String email) {
        try {
            return new Login(email);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("email", "email " + e.getMessage() + ".").thrown();
        }
    }

    private static Problem refusal(SignIn outcome) {
        if (outcome instanceof SignIn.TooFast tooFast) {
            long seconds = tooFast.retryAfter().toSeconds() + 1;
            return new Problem(
                    429, "too_fast", "Too many attempts.", null, true, Map.of("Retry-After", Long.toString(seconds)));
        }
        return outcome instanceof SignIn.Busy
                ? Problem.busy("Too many people sign in at once.", 2)
                : Problem.of(401, "sign_in_failed", "The email or the password is not right.");
    }

    private CompletionStage<HttpReply> whoAmI(HttpCall call) {
        return door.signed(call).thenCompose(signed -> {
            ApiDoor.require(signed, Action.SEE_SELF, ApiDoor.own(signed));
            return who(signed.account());
        });
    }

    private CompletionStage<HttpReply> who(Account account) {
        return sites.find(account.site()).thenApply(site -> {
            Map<String, String> agent = new LinkedHashMap<>();
            agent.put("id", account.id().value());
            agent.put("name", account.name());
            agent.put("role", account.role().word());
            agent.put("email", account.login().value());
            Map<String, String> at = new LinkedHashMap<>();
            at.put("id", account.site().value());
            site.ifPresent(s -> at.put("name", s.name().in("en", s.languages().get(0))));
            return JsonBody.reply(200, Map.of("agent", agent, "site", at));
        });
    }

    private CompletionStage<HttpReply> signOut(HttpCall call) {
        door.requireOwnPage(call);
        return door.signed(call)
                .thenCompose(signed -> {
                    ApiDoor.require(signed, Action.SIGN_OUT, ApiDoor.own(signed));
                    return authenticator.signOut(signed.staff().session());
                })
                .thenApply(ended -> HttpReply.empty(204).with("Set-Cookie", SessionCookie.end()));
    }

    private CompletionStage<HttpReply> ticket(HttpCall call) {
        door.requireOwnPage(call);
        return door.signed(call).thenCompose(signed -> ticket(signed));
    }

    private CompletionStage<HttpReply> ticket(Signed signed) {
        ApiDoor.require(signed, Action.TAKE_TICKET, ApiDoor.own(signed));
        return authenticator
                .ticket(signed.staff())
                .thenApply(ticket -> JsonBody.reply(200, Map.of("ticket", ticket.text())));
    }
}
