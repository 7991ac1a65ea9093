package io.ringback.bench.report;

import io.ringback.bench.Plan;
import io.ringback.bench.Results;
import io.ringback.bench.load.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The measured part of docs/performance.md; the words around it are written by people. */
public final class Page {
    private static final String BEGIN = "<!-- %s: begin (written by the bench, do not edit) -->";
    private static final String END = "<!-- %s: end -->";

    private Page() {}

    /** All tables of a run, as Markdown. */
    public static String markdown(Plan plan, Results results, String redisVersion) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(Machine.describe(redisVersion))
                .append(". ")
                .append(span(plan))
                .append("\n\n");
        section(text, "Goals", Goals.goals(plan, results));
        section(text, "Do the floors count?", Goals.floors(plan, results));
        section(text, "Against the floors", Tables.ratios(plan, results));
        section(text, "Absolute", Tables.absolute(plan, results));
        return text.append(trust(results)).append('\n').toString();
    }

    /**
     * Replaces what stands between the markers of one part of the page.
     *
     * @param part {@code measured} for the message path, or {@code routing}
     * @throws IOException when the page has no such markers
     */
    public static void write(Path page, String part, String markdown) throws IOException {
        String old = Files.readString(page);
        String first = BEGIN.formatted(part);
        String last = END.formatted(part);
        int begin = old.indexOf(first);
        int end = old.indexOf(last);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has no place for the tables: " + first + " … " + last);
        }
        Files.writeString(page, old.substring(0, begin) + first + "\n" + markdown + old.substring(end));
    }

    private static String span(Plan plan) {
        return "%d pairs, messages of 128 bytes; %s s of closed loop before the first round; %d rounds by turns, %s s measured per load and round after %s s of warm-up; %d messages of a pair in flight in the closed loop; memory by %d fresh starts each."
                .formatted(
                        plan.pairs(),
                        seconds(plan.settle().measured()),
                        plan.rounds(),
                        seconds(plan.low().measured()),
                        seconds(plan.low().warmUp()),
                        plan.closed().amount(),
                        plan.idleRounds());
    }

    private static String seconds(Duration span) {
        return Tables.number(span.toMillis() / 1e3, 1);
    }

    private static void section(StringBuilder text, String title, String table) {
        if (!table.isEmpty()) {
            text.append("### ").append(title).append("\n\n").append(table).append('\n');
        }
    }

    /** What a reader needs to know before believing the figures. */
    private static String trust(Results results) {
        List<Sample> all = results.all();
        long unclean = all.stream().filter(sample -> !sample.clean()).count();
        double late = all.stream().mapToDouble(Sample::lateP99).max().orElse(0);
        return "%d of %d measurements lost, doubled or disordered a message or fell behind. The driver itself was late by at most %s µs (p99 of its worst measurement); that is part of the latencies.\n"
                .formatted(unclean, all.size(), Tables.number(late, 0));
    }
}
