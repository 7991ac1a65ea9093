package io.ringback.gateway.http.api;

import io.netty.handler.codec.http.HttpMethod;
import io.ringback.auth.Action;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Router;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import io.ringback.waiting.ledger.HourScore;
import io.ringback.waiting.ledger.Ledger;
import io.ringback.waiting.ledger.PromiseQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * {@code /api/v1/sites/{site}/waits/scores}: what visitors were told, and what came of it, by hour and lane;
 * {@code /api/v1/sites/{site}/promises}: the promises themselves; {@code /api/v1/sites/{site}/callbacks/figures}: what came of those
 * to call back.
 */
public final class LedgerRoutes {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long SCORES_MS = Duration.ofDays(36).toMillis();

    private final Ledger ledger;
    private final InstantSource clock;
    private final ApiDoor door;

    /**
     * The routes.
     *
     * @param clock storage's
     */
    public LedgerRoutes(ApiDoor door, Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.door = door;
    }

    /** Adds them to a router. */
    public Router.Builder addTo(Router.Builder router) {
        return router.route(HttpMethod.GET, "/api/v1/sites/{site}/waits/scores", this::scores)
                .route(HttpMethod.GET, "/api/v1/sites/{site}/callbacks/figures", this::callbacks)
                .route(HttpMethod.GET, "/api/v1/sites/{site}/promises", this::promises);
    }

    private CompletionStage<HttpReply> scores(HttpCall call) {
        return hours(call, Action.READ_LEDGER, LedgerView::scores);
    }

    private CompletionStage<HttpReply> callbacks(HttpCall call) {
        return hours(call, Action.SEE_CALLBACKS, CallbackView::figures);
    }

    /** How what was counted in a span of hours is told. */
    private interface HoursView {
        Map<String, Object> of(long from, long to, List<HourScore> scores, boolean more);
    }

    private CompletionStage<HttpReply> hours(HttpCall call, Action action, HoursView view) {
        return door.site(call, action).thenCompose(site -> {
            QueryFields query = new QueryFields(call);
            long now = clock.millis();
            long to = query.number("to", 0, QueryFields.END_OF_TIME, now);
            long from = query.number("from", 0, QueryFields.END_OF_TIME, Math.max(0, to - DAY_MS));
            if (from > to || to - from > SCORES_MS) {
                throw Problem.invalid("from", "from must be before to, by 36 days at most.")
                        .thrown();
            }
            Optional<Lane> lane = query.value("lane", Lane::parse);
            long first = Math.floorDiv(from, HOUR_MS);
            long last = Math.floorDiv(Math.max(from, to - 1), HOUR_MS);
            return page(site, first, last, lane, view);
        });
    }

    /** The latest hours first; what comes before them is the next page. */
    private CompletionStage<HttpReply> page(SiteId site, long first, long last, Optional<Lane> lane, HoursView view) {
        int count = (int) Math.min(Ledger.MOST_HOURS, last - first + 1);
        long from = last - count + 1;
        return ledger.scores(site, from, count)
                .thenApply(scores -> JsonBody.reply(
                        200,
                        view.of(
                                from * HOUR_MS,
                                (last + 1) * HOUR_MS,
                                scores.stream()
                                        .filter(score ->
                                                lane.map(score.lane()::equals).orElse(true))
                                        .toList(),
                                from > first)));
    }

    private CompletionStage<HttpReply> promises(HttpCall call) {
        return door.site(call, Action.READ_LEDGER)
                .thenCompose(site -> ledger.promises(site, query(new QueryFields(call))))
                .thenApply(page -> JsonBody.reply(200, LedgerView.promises(page)));
    }

    private static PromiseQuery query(QueryFields query) {
        return new PromiseQuery(
                query.number("dueFrom", 0, QueryFields.END_OF_TIME, 0),
                query.number("dueBefore", 0, QueryFields.END_OF_TIME, QueryFields.END_OF_TIME),
                query.value("after", PromiseId::new),
                (int) query.number("limit", 1, Ledger.MOST_PROMISES, Ledger.MOST_PROMISES),
                query.value("state", PromiseState::parse),
                query.value("kind", PromiseKind::parse),
                query.value("lane", Lane::parse));
    }
}
