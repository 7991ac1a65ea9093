package io.ringback.bench.report;

import io.ringback.bench.Plan;
import io.ringback.bench.Results;
import io.ringback.bench.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Markdown of what was measured: absolute, then as ratios to both floors. */
public final class Tables {
    private static final String NONE = "-";

    private Tables() {}

    /** Medians with the spread over the rounds in brackets, one column per subject. */
    static String absolute(Plan plan, Results results) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("median (least-greatest)"));
        results.subjects().forEach(subject -> head.add(subject.label()));
        rows.add(head);
        for (Measure measure : Measure.all(plan)) {
            List<String> row = new ArrayList<>(List.of(measure.label()));
            for (Subject subject : results.subjects()) {
                row.add(measure.of(results, subject)
                        .map(summary -> cell(summary, measure.decimals()))
                        .orElse(NONE));
            }
            rows.add(row);
        }
        return table(rows);
    }

    /** Ratios of everything but the floors to each floor. */
    static String ratios(Plan plan, Results results) {
        List<Subject> products = results.subjects().stream()
                .filter(subject -> subject != Subject.RELAY && subject != Subject.APPEND)
                .toList();
        Set<Subject> floors = Set.copyOf(results.subjects());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("ratio, median (least-greatest)"));
        List<Column> columns = new ArrayList<>();
        for (Subject product : products) {
            for (Subject floor : List.of(Subject.RELAY, Subject.APPEND)) {
                if (floors.contains(floor)) {
                    columns.add(new Column(product, floor));
                    head.add(product.label() + " ÷ " + floor.label());
                }
            }
        }
        rows.add(head);
        for (Measure measure : Measure.all(plan)) {
            List<String> row = new ArrayList<>(List.of(measure.label().replaceAll(", µs$", "")));
            for (Column column : columns) {
                row.add(measure.ratio(results, column.product(), column.floor())
                        .map(summary -> cell(summary, 2))
                        .orElse(NONE));
            }
            rows.add(row);
        }
        return columns.isEmpty() ? "" : table(rows);
    }

    /** A Markdown table; the first row is its head. */
    public static String table(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        return text.toString();
    }

    /** The median, with least and greatest in brackets when there were several. */
    public static String cell(Summary summary, int decimals) {
        String median = number(summary.median(), decimals);
        return summary.least() == summary.greatest()
                ? median
                : median + " (" + number(summary.least(), decimals) + "-" + number(summary.greatest(), decimals) + ")";
    }

    /** A number as the page writes it. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private record Column(Subject product, Subject floor) {}
}
