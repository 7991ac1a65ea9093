package io.ringback.gateway.http.api;

import io.ringback.model.promise.Promise;
import io.ringback.model.promise.PromiseKind;
import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.ledger.HourScore;
import io.ringback.waiting.ledger.PromiseCounts;
import io.ringback.waiting.ledger.PromisePage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Scores and promises as the API tells them; what nothing was measured of is left out. */
final class LedgerView {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    private LedgerView() {}

    /**
     * Scores of a span.
     *
     * @param more whether there are hours before it that were asked for too
     */
    static Map<String, Object> scores(long from, long to, List<HourScore> scores, boolean more) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("from", from);
        view.put("to", to);
        view.put("scores", scores.stream().map(LedgerView::score).toList());
        if (more) {
            view.put("next", from);
        }
        return view;
    }

    private static Map<String, Object> score(HourScore score) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("hour", score.hour() * HOUR_MS);
        view.put("lane", score.lane().toString());
        view.put("questions", score.questions());
        put(view, "p20", score.coverage(Tau.P20));
        put(view, "p50", score.coverage(Tau.P50));
        put(view, "p90", score.coverage(Tau.P90));
        put(view, "bias", score.bias());
        put(view, "loss", score.loss());
        view.put("shown", score.shown());
        put(view, "inside", score.inside());
        put(view, "within", score.within());
        score.width().ifPresent(minutes -> view.put("width", minutes));
        Map<String, Object> promises = new LinkedHashMap<>();
        for (PromiseKind kind : PromiseKind.values()) {
            PromiseCounts counts = score.promises(kind);
            if (counts.made() > 0) {
                promises.put(kind.word(), counts(counts));
            }
        }
        view.put("promises", promises);
        return view;
    }

    private static Map<String, Object> counts(PromiseCounts counts) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("made", counts.made());
        view.put("atRisk", counts.atRisk());
        view.put("kept", counts.kept());
        view.put("late", counts.late());
        view.put("broken", counts.broken());
        view.put("withdrawn", counts.withdrawn());
        put(view, "keptRate", counts.keptRate());
        put(view, "meanLateness", counts.meanLateness());
        return view;
    }

    /** Four digits say all that so few people can show. */
    private static void put(Map<String, Object> view, String name, OptionalDouble figure) {
        figure.ifPresent(value -> view.put(name, Math.round(value * 10_000) / 10_000.0));
    }

    static Map<String, Object> promises(PromisePage page) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("promises", page.promises().stream().map(LedgerView::promise).toList());
        page.next()
                .ifPresent(next -> view.put(
                        "next",
                        Map.of("dueFrom", next.dueFrom(), "after", next.after().value())));
        return view;
    }

    private static Map<String, Object> promise(Promise promise) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", promise.id().value());
        view.put("kind", promise.kind().word());
        view.put("conversation", promise.conversation().value());
        view.put("lane", promise.lane().toString());
        promise.owner().ifPresent(owner -> view.put("owner", owner.value()));
        view.put("madeAt", promise.madeAt());
        view.put("dueAt", promise.dueAt());
        view.put("state", promise.state().word());
        view.put("changedAt", promise.changedAt());
        promise.settledAt().ifPresent(at -> view.put("settledAt", at));
        promise.reason().ifPresent(reason -> view.put("reason", reason));
        return view;
    }
}
