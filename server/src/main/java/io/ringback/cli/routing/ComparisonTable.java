package io.ringback.cli.routing;

import io.ringback.model.Lane;
import io.ringback.routing.replay.Comparison;
import io.ringback.routing.replay.Measures;
import io.ringback.routing.replay.Outcome;
import io.ringback.routing.replay.Recording;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison in words and figures. */
final class ComparisonTable {
    private static final String ROW = "  %-24s %8s %8s %6s %8s %8s %8s %8s %7s%n";

    private final PrintWriter out;
    private final long thresholdMs;

    ComparisonTable(PrintWriter out, long thresholdMs) {
        this.out = out;
        this.thresholdMs = thresholdMs;
    }

    void print(Comparison comparison) {
        span(comparison.recording());
        assumptions(comparison);
        String level = "SL " + thresholdMs / 1000 + "s";
        out.printf(Locale.ROOT, ROW, "waits in s", "handled", "left", "short", "mean", "P50", "P90", "longest", level);
        lines("all lanes", comparison, null);
        for (Lane lane : comparison.lanes()) {
            lines(lane.toString(), comparison, lane);
        }
        out.println(
                "Left are those who went unanswered; short, within 10 s, among them. Mean, P50, P90: waits of those handled.");
        out.println("SL: answered within " + thresholdMs / 1000
                + " s, of those answered or gone later; short ones in neither.");
    }

    private void span(Recording recording) {
        Duration length = Duration.ofMillis(recording.to() - recording.from());
        out.printf(
                Locale.ROOT,
                "The log had %s to %s (%d h %d min): %d visitors, %d agents.%n",
                Instant.ofEpochMilli(recording.from()),
                Instant.ofEpochMilli(recording.to()),
                length.toHours(),
                length.toMinutesPart(),
                recording.chats().size(),
                recording.agents());
        if (recording.refused() > 0) {
            out.println("Left out: " + recording.refused() + " whom a full line turned away.");
        }
        if (recording.earlier() > 0) {
            out.println("Left out: " + recording.earlier() + " answered who had come before the span.");
        }
        if (recording.calledBack() > 0) {
            out.println(
                    "Left out: " + recording.calledBack() + " who took a callback; the agents' time with them too.");
        }
        recording
                .policies()
                .forEach((department, policy) ->
                        out.println("The log shows " + department + " under " + policy.word() + "."));
    }

    private void assumptions(Comparison comparison) {
        out.println("Assumed: handling times as recorded, whatever else the agent does; of " + comparison.drawn()
                + " chats not seen to their end, those of other chats of the department, drawn by conversation.");
        out.println("Patience of who was answered: drawn from the record beyond the wait they had (Kaplan-Meier).");
        out.println("Agents are there as they were, accept what rings as fast as they did, and decline nothing;");
        out.println("visitors' lost connections are not replayed.");
    }

    private void lines(String name, Comparison comparison, @Nullable Lane lane) {
        out.println(name);
        comparison.columns().forEach((column, outcomes) -> {
            List<Outcome> own = outcomes.stream()
                    .filter(outcome -> lane == null || outcome.lane().equals(lane))
                    .toList();
            row(column, Measures.of(own, thresholdMs));
        });
    }

    private void row(String name, Measures m) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                m.handled(),
                m.abandoned(),
                m.shortAbandons(),
                seconds(m.mean()),
                seconds(m.p50()),
                seconds(m.p90()),
                seconds((double) m.longest()),
                Double.isNaN(m.serviceLevel()) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * m.serviceLevel()));
    }

    private static String seconds(double ms) {
        return Double.isNaN(ms) ? "-" : String.format(Locale.ROOT, "%.1f", ms / 1000);
    }
}
