package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Action;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.notify.Kind;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.ParkedEntries;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code /api/v1/sites/{site}/outbox}: what could not leave the site, for its administrators. */
public final class OutboxRoutes {
    private static final String ALL = "/api/v1/sites/{site}/outbox";
    private static final int MOST = 100;
    private static final int LONGEST_ID = 300;

    private final ParkedEntries parked;
    private final InstantSource clock;
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param clock storage's
     */
    public OutboxRoutes(ApiDoor door, ParkedEntries parked, InstantSource clock) {
        this.parked = parked;
        this.clock = clock;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, ALL + "/parked", this::page)
                .route(HttpMethod.POST, ALL + "/retry", this::retry);
    }

    private CompletionStage<HttpReply> page(HttpCall call) {
        return door.site(call, Action.SEE_OUTBOX)
                .thenCompose(site -> {
                    QueryFields query = new QueryFields(call);
                    ParkedEntries.Next from = new ParkedEntries.Next(
                            query.number("until", 0, QueryFields.END_OF_TIME, QueryFields.END_OF_TIME),
                            query.value("after", OutboxRoutes::id).orElse(""));
                    return parked.page(site, from, (int) query.number("limit", 1, MOST, MOST));
                })
                .thenApply(page -> JsonBody.reply(200, view(page)));
    }

    private static String id(String text) {
        if (text.length() > LONGEST_ID) {
            throw new IllegalArgumentException("is too long");
        }
        return text;
    }

    private CompletionStage<HttpReply> retry(HttpCall call) {
        door.requireOwnPage(call);
        JsonBody.requireJson(call);
        return door.site(call, Action.RETRY_OUTBOX)
                .thenCompose(site -> parked.retry(site, JsonBody.read(call).text("id", LONGEST_ID)))
                .thenApply(there -> {
                    if (!there) {
                        throw Problem.notFound().thrown();
                    }
                    return JsonBody.reply(200, Map.of());
                });
    }

    private Map<String, Object> view(ParkedEntries.Page page) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("entries", page.entries().stream().map(this::view).toList());
        page.next().ifPresent(next -> view.put("next", Map.of("until", next.until(), "after", next.after())));
        return view;
    }

    private Map<String, Object> view(ParkedEntries.Parked parked) {
        OutboxEntry entry = parked.entry();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", entry.id());
        view.put("channel", entry.channel());
        view.put("what", entry.what());
        for (String about : new String[] {"callback", "conversation"}) {
            if (!entry.text(about).isEmpty()) {
                view.put(about, entry.text(about));
            }
        }
        view.put("at", entry.at());
        view.put("parkedAt", parked.at());
        view.put("tries", entry.tries());
        view.put("reason", parked.reason());
        boolean stale =
                clock.millis() - entry.at() > Kind.of(entry.what()).worth().toMillis();
        view.put("stale", stale);
        return view;
    }
}
