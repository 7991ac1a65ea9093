package io.ringback.cli.waits;

import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.score.OfferTally;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.score.Tally;
import io.ringback.waiting.score.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints scores for people. */
final class ScoreTable {
    private final PrintWriter out;

    ScoreTable(PrintWriter out) {
        this.out = out;
    }

    void print(Scores scores) {
        out.println("Waits of questions, the first " + scores.skippedDays()
                + " days left out. Loss: mean pinball of P50 and P90. Bias: P50 less the wait.");
        row("", "n", "P20", "P50", "P90", "loss s", "bias s");
        groups(scores.groups());
        out.println("By true load:");
        groups(scores.regimes());
        if (!scores.lanes().isEmpty()) {
            out.println("By lane:");
            groups(scores.lanes());
        }
        rivals(scores);
        offers(scores.offers());
        verdicts(Verdict.of(scores));
    }

    private void offers(OfferTally offers) {
        out.printf(
                Locale.ROOT,
                "A callback offered on arrival above a P50 of %.0f s: precision %s, recall %s; %s of the %d who wait over %.0f s miss it.%n",
                OfferTally.THRESHOLD,
                percent(offers.precision()),
                percent(offers.recall()),
                percent(offers.missed()),
                offers.veryLate(),
                2 * OfferTally.THRESHOLD);
    }

    private void groups(Map<String, Scores.Group> groups) {
        groups.forEach((name, group) -> tally(name, group.estimator()));
    }

    private void rivals(Scores scores) {
        if (!scores.compared()) {
            out.println("Rivals: none. Replay without --no-rivals, or name their file with --rivals.");
            return;
        }
        scores.groups().forEach((name, group) -> {
            out.println("Rivals, " + name + ":");
            group.rivals().forEach((rival, tally) -> {
                tally(rival.title(), tally);
                out.printf(
                        Locale.ROOT,
                        "    the estimator's loss is %.1f %% below%n",
                        100 * (1 - group.estimator().loss() / tally.loss()));
            });
        });
    }

    private void verdicts(List<Verdict> verdicts) {
        out.println("Limits:");
        verdicts.forEach(each -> out.printf(
                Locale.ROOT, "  %-6s %-62s %s%n", each.kept() ? "kept" : "MISSED", each.limit(), each.found()));
        out.printf(
                Locale.ROOT,
                "%d of %d limits kept.%n",
                verdicts.stream().filter(Verdict::kept).count(),
                verdicts.size());
    }

    private void tally(String name, Tally tally) {
        row(
                name,
                String.valueOf(tally.count()),
                percent(tally.coverage(Tau.P20)),
                percent(tally.coverage(Tau.P50)),
                percent(tally.coverage(Tau.P90)),
                seconds(tally.loss()),
                seconds(tally.bias()));
    }

    private void row(String... cells) {
        out.printf(Locale.ROOT, "  %-28s %8s %7s %7s %7s %8s %8s%n", (Object[]) cells);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
