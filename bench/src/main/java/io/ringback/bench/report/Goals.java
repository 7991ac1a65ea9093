package io.ringback.bench.report;

import io.ringback.bench.Plan;
import io.ringback.bench.Results;
import io.ringback.bench.load.Sample;
import io.ringback.bench.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the message path has to reach, and whether the floors of this run are good enough to say so. */
final class Goals {
    /** Append floor ÷ raw relay where the floors were first measured; a run counts when its own are within a quarter of these. */
    private static final double P50_RATIO = 1.6;

    private static final double THROUGHPUT_RATIO = 0.11;
    private static final double TOLERANCE = 0.25;

    /** Share of the machine that processes of others may use while floors and product are compared. */
    private static final double MOST_OTHERS = 0.10;

    private static final double MOST_TIMES_APPEND = 2;
    private static final double LEAST_PER_SECOND = 20_000;
    private static final double MOST_IDLE_KIB = 16;

    private Goals() {}

    /** A table of goals with what was measured. */
    static String goals(Plan plan, Results results) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("goal", "measured", "reached")));
        ratio(rows, Measure.endToEndP50(plan.low()), results);
        ratio(rows, Measure.endToEndP99(plan.low()), results);
        ratio(rows, Measure.cpu(plan.closed()), results);
        Measure throughput = Measure.throughput(plan.closed());
        throughput
                .of(results, Subject.RINGBACK)
                .ifPresent(s -> rows.add(
                        row("≥ 20,000 messages/s, closed loop", Tables.cell(s, 0), s.median() >= LEAST_PER_SECOND)));
        Measure.idle(plan.idleVisitors())
                .of(results, Subject.RINGBACK)
                .ifPresent(s -> rows.add(
                        row("≤ 16 KiB resident per idle visitor", Tables.cell(s, 1), s.median() <= MOST_IDLE_KIB)));
        return rows.size() == 1 ? "" : Tables.table(rows);
    }

    /** Whether the floors of this run are where they should be, and had the machine to themselves. */
    static String floors(Plan plan, Results results) {
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("append floor ÷ raw relay", "here", "counts when", "counts")));
        floor(rows, Measure.endToEndP50(plan.low()), P50_RATIO, results);
        floor(rows, Measure.throughput(plan.closed()), THROUGHPUT_RATIO, results);
        double others =
                results.all().stream().mapToDouble(Sample::others).average().orElse(0);
        if (rows.size() > 1) {
            rows.add(List.of(
                    "share of the machine used by other processes",
                    Tables.number(others, 2),
                    "at most " + Tables.number(MOST_OTHERS, 2),
                    others <= MOST_OTHERS ? "yes" : "**no**"));
        }
        return rows.size() == 1 ? "" : Tables.table(rows);
    }

    private static void ratio(List<List<String>> rows, Measure measure, Results results) {
        Optional<Summary> ratio = measure.ratio(results, Subject.RINGBACK, Subject.APPEND);
        ratio.ifPresent(s -> rows.add(row(
                measure.label().replaceAll(", µs$", "") + " ≤ 2 × append floor",
                Tables.cell(s, 2),
                s.median() <= MOST_TIMES_APPEND)));
    }

    private static void floor(List<List<String>> rows, Measure measure, double expected, Results results) {
        measure.ratio(results, Subject.APPEND, Subject.RELAY)
                .ifPresent(s -> rows.add(List.of(
                        measure.label().replaceAll(", µs$", ""),
                        Tables.cell(s, 2),
                        Tables.number(expected * (1 - TOLERANCE), 2) + "-"
                                + Tables.number(expected * (1 + TOLERANCE), 2),
                        Math.abs(s.median() / expected - 1) <= TOLERANCE ? "yes" : "**no**")));
    }

    private static List<String> row(String goal, String measured, boolean reached) {
        return List.of(goal, measured, reached ? "yes" : "**no**");
    }
}
