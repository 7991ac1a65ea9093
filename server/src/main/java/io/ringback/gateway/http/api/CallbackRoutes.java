package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Action;
import io.ringback.auth.Authenticator.Signed;
import io.ringback.callback.outlook.Outlooks;
import io.ringback.callback.oversight.CallbackQuery;
import io.ringback.callback.oversight.Oversight;
import io.ringback.callback.oversight.Steered;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import io.ringback.sites.Sites;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** {@code /api/v1/sites/{site}/callbacks}: what supervisors see of callbacks and do with them. */
public final class CallbackRoutes {
    private static final String ALL = "/api/v1/sites/{site}/callbacks";
    private static final String ONE = ALL + "/{id}";
    private static final int MOST = 200;

    /** By a name that browsers know too. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Oversight oversight;
    private final Outlooks outlooks;
    private final Sites sites;
    private final InstantSource clock;
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param clock storage's
     */
    public CallbackRoutes(ApiDoor door, Oversight oversight, Outlooks outlooks, Sites sites, InstantSource clock) {
        this.oversight = oversight;
        this.outlooks = outlooks;
        this.sites = sites;
        this.clock = clock;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, ALL, this::page)
                .route(HttpMethod.GET, ONE + "/windows", this::windows)
                .route(HttpMethod.POST, ONE + "/reassign", this::reassign)
                .route(HttpMethod.POST, ONE + "/move", this::move)
                .route(
                        HttpMethod.POST,
                        ONE + "/call-now",
                        call -> act(call, (site, by) -> oversight.callNow(site.id(), callback(call), by)))
                .route(
                        HttpMethod.POST,
                        ONE + "/cancel",
                        call -> act(call, (site, by) -> oversight.cancel(site.id(), callback(call), by)));
    }

    private CompletionStage<HttpReply> page(HttpCall call) {
        return allowed(call, Action.SEE_CALLBACKS).thenCompose(door -> {
            QueryFields query = new QueryFields(call);
            ZoneId zone = door.site().hours().map(OpeningHours::zone).orElse(UTC);
            LocalDate day = query.value("day", CallbackRoutes::day)
                    .orElseGet(() -> clock.instant().atZone(zone).toLocalDate());
            long start = day.atStartOfDay(zone).toInstant().toEpochMilli();
            long before = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
            CallbackQuery wanted = new CallbackQuery(
                    query.number("from", 0, QueryFields.END_OF_TIME, start),
                    before,
                    query.value("after", CallbackId::new),
                    (int) query.number("limit", 1, MOST, MOST),
                    query.value("state", CallbackRoutes::state),
                    query.value("department", DepartmentId::new));
            return oversight
                    .page(door.site().id(), wanted)
                    .thenCombine(outlook(door.site(), wanted), (page, outlook) -> {
                        Map<String, Object> view = CallbackView.page(start, before, zone, page);
                        view.putAll(outlook);
                        return JsonBody.reply(200, view);
                    });
        });
    }

    /** On the first page: what will not be kept of that day, and what cannot be promised in the next. */
    private CompletionStage<Map<String, Object>> outlook(Site site, CallbackQuery query) {
        if (query.after().isPresent()) {
            return CompletableFuture.completedStage(Map.of());
        }
        Instant from = Instant.ofEpochMilli(query.from());
        return outlooks.oversold(site, from, Instant.ofEpochMilli(query.before()))
                .thenCombine(outlooks.unsold(site), (oversold, unsold) -> OutlookView.of(oversold, unsold, query));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day such as 2026-11-22", e);
        }
    }

    private static String state(String text) {
        return text.equals("open") || text.equals("settled")
                ? text
                : CallbackState.parse(text).word();
    }

    private CompletionStage<HttpReply> windows(HttpCall call) {
        return allowed(call, Action.SEE_CALLBACKS)
                .thenCompose(door -> oversight.windows(door.site(), callback(call)))
                .thenApply(found -> JsonBody.reply(
                        200,
                        Map.of(
                                "windows",
                                found.orElseThrow(() -> Problem.notFound().thrown()).stream()
                                        .map(window ->
                                                Map.of("start", window.start().toEpochMilli(), "left", window.left()))
                                        .toList())));
    }

    private CompletionStage<HttpReply> reassign(HttpCall call) {
        return act(call, (site, by) -> {
            Optional<AgentId> agent =
                    JsonBody.read(call).optionalText("agent", 30).map(CallbackRoutes::agent);
            return oversight.reassign(site.id(), callback(call), agent, by);
        });
    }

    private CompletionStage<HttpReply> move(HttpCall call) {
        return act(call, (site, by) -> {
            long start = JsonBody.read(call).number("start", 0, QueryFields.END_OF_TIME);
            return oversight.propose(site, callback(call), Instant.ofEpochMilli(start), by);
        });
    }

    private record Allowed(Signed signed, Site site) {}

    private CompletionStage<Allowed> allowed(HttpCall call, Action action) {
        return door.signed(call).thenCompose(signed -> {
            return sites.find(ApiDoor.site(call, signed, action))
                    .thenApply(found -> new Allowed(
                            signed, found.orElseThrow(() -> Problem.notFound().thrown())));
        });
    }

    private CompletionStage<HttpReply> act(HttpCall call, BiFunction<Site, AgentId, CompletionStage<Steered>> act) {
        door.requireOwnPage(call);
        JsonBody.requireJson(call);
        return allowed(call, Action.STEER_CALLBACKS)
                .thenCompose(
                        door -> act.apply(door.site(), door.signed().staff().agent()))
                .thenApply(CallbackRoutes::reply);
    }

    private static HttpReply reply(Steered steered) {
        return switch (steered) {
            case DONE -> JsonBody.reply(200, Map.of());
            case NOT_FOUND -> throw Problem.notFound().thrown();
            case UNDER_WAY -> throw refused(steered, "It is over, or where it stands that cannot be done.");
            case TAKEN -> throw refused(steered, "The window has no place left, or cannot be had.");
            case AGENT_UNAVAILABLE -> throw refused(steered, "That agent takes no chats now.");
            case QUIET_HOURS -> throw refused(steered, "Nobody is called between 21:00 and 8:00 where they are.");
        };
    }

    private static RuntimeException refused(Steered steered, String message) {
        String code = steered == Steered.TAKEN ? "window_taken" : steered.word();
        return Problem.of(409, code, message).thrown();
    }

    private static AgentId agent(String id) {
        try {
            return new AgentId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("agent", "agent must be the id of an agent.").thrown();
        }
    }

    /** An id no callback can have is missing like any other. */
    private static CallbackId callback(HttpCall call) {
        try {
            return new CallbackId(call.param("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound().thrown();
        }
    }
}
