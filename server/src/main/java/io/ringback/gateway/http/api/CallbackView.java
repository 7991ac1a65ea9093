package io.ringback.gateway.http.api;

import io.ringback.callback.Outcome;
import io.ringback.callback.oversight.CallFigures;
import io.ringback.callback.oversight.CallbackEntry;
import io.ringback.callback.oversight.CallbackPage;
import io.ringback.model.DepartmentId;
import io.ringback.waiting.ledger.HourScore;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Callbacks and their figures as the API tells them; what nothing was measured of is left out. */
final class CallbackView {
    private static final long HOUR_MS = 3_600_000;
    private static final List<String> MEASURES = List.of(
            "offered",
            "withdrawn",
            "refused",
            "accepted",
            "booked",
            "moved",
            "kept",
            "late",
            "broken",
            "cancelled",
            "expired");

    private CallbackView() {}

    static Map<String, Object> page(long from, long before, ZoneId zone, CallbackPage page) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("from", from);
        view.put("before", before);
        view.put("zone", zone.getId());
        view.put("callbacks", page.entries().stream().map(CallbackView::entry).toList());
        page.next()
                .ifPresent(next -> view.put(
                        "next",
                        Map.of("from", next.from(), "after", next.after().value())));
        return view;
    }

    private static Map<String, Object> entry(CallbackEntry entry) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", entry.id().value());
        view.put("state", entry.state().word());
        view.put("conversation", entry.conversation().value());
        view.put("lane", entry.lane().toString());
        if (entry.atTurn()) {
            view.put("when", "turn");
        }
        view.put("start", entry.window());
        view.put("end", entry.windowEnd());
        view.put("channel", entry.phone() ? "phone" : "chat");
        view.put("attempts", entry.attempts());
        entry.first().ifPresent(at -> view.put("firstAt", at));
        entry.agent().ifPresent(agent -> view.put("agent", person(agent)));
        entry.next().ifPresent(at -> view.put("next", at));
        entry.apologised().ifPresent(at -> view.put("apologisedAt", at));
        entry.outcome().map(Outcome::word).ifPresent(word -> view.put("outcome", word));
        entry.wanted().ifPresent(agent -> view.put("for", person(agent)));
        entry.proposed().ifPresent(at -> view.put("proposed", at));
        entry.name().ifPresent(name -> view.put("name", name));
        entry.question().ifPresent(question -> view.put("question", question));
        if (entry.presses()) {
            entry.promise().ifPresent(state -> view.put("risk", state));
        }
        return view;
    }

    private static Map<String, Object> person(CallbackEntry.Person person) {
        return Map.of("id", person.id().value(), "name", person.name());
    }

    /**
     * Figures by hour and department, and of each department over all.
     *
     * @param more whether there are hours before it that were asked for too
     */
    static Map<String, Object> figures(long from, long to, List<HourScore> scores, boolean more) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("from", from);
        view.put("to", to);
        view.put("departments", rows(scores, score -> department(score).value(), List.of("department")));
        view.put(
                "hours",
                rows(
                        scores,
                        score -> department(score).value() + " " + score.hour() * HOUR_MS,
                        List.of("department", "hour")));
        if (more) {
            view.put("next", from);
        }
        return view;
    }

    private static DepartmentId department(HourScore score) {
        return score.lane().department();
    }

    private static List<Map<String, Object>> rows(
            List<HourScore> scores, Function<HourScore, String> by, List<String> names) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, List<HourScore>> groups =
                scores.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        groups.forEach((key, group) -> {
            CallFigures figures = CallFigures.of(group);
            if (!figures.counts().isEmpty()) {
                rows.add(row(key, names, figures));
            }
        });
        return rows;
    }

    private static Map<String, Object> row(String key, Collection<String> names, CallFigures figures) {
        Map<String, Object> view = new LinkedHashMap<>();
        String[] words = key.split(" ", -1);
        view.put("department", words[0]);
        if (names.contains("hour")) {
            view.put("hour", Long.parseLong(words[1]));
        }
        for (String measure : MEASURES) {
            view.put(measure, figures.count(measure));
        }
        put(view, "keptRate", figures.keptRate());
        view.put("begun", figures.count("begun"));
        put(view, "meanSeconds", figures.meanSeconds());
        put(view, "p95Seconds", figures.p95Seconds());
        view.put("attempts", figures.attempts());
        view.put("connected", figures.count("connected"));
        view.put("noAnswer", figures.count("no_answer"));
        view.put("voicemail", figures.count("voicemail"));
        view.put("wrongNumber", figures.count("wrong_number"));
        put(view, "connectRate", figures.connectRate());
        return view;
    }

    private static void put(Map<String, Object> view, String name, OptionalDouble figure) {
        figure.ifPresent(value -> view.put(name, Math.round(value * 10_000) / 10_000.0));
    }
}
