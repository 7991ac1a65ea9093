package io.ringback.waiting.score;

import io.ringback.waiting.estimate.Tau;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The limits an estimator must keep (rulings R29: before rounding), each with what was found.
 *
 * @param limit what is demanded
 * @param found what was measured
 * @param kept whether it is
 */
public record Verdict(String limit, String found, boolean kept) {
    /** Groups with fewer questions say too little. */
    public static final int LEAST_SAMPLES = 500;

    private static final Map<Tau, Double> COVERAGE = new EnumMap<>(Map.of(Tau.P20, .03, Tau.P50, .03, Tau.P90, .02));
    private static final double REGIME_LOW = .86;
    private static final double REGIME_HIGH = .96;
    private static final double UNOFFERED = .03;
    private static final Map<Rival, Double> GAIN =
            new EnumMap<>(Map.of(Rival.POSITION, .30, Rival.POSITION_CALIBRATED, .15, Rival.LAST_WAIT_CALIBRATED, .40));

    /** All limits that these scores can be held against. */
    public static List<Verdict> of(Scores scores) {
        List<Verdict> all = new ArrayList<>();
        scores.groups().forEach((name, group) -> coverage(all, name, group.estimator()));
        scores.regimes().forEach((name, group) -> regime(all, "regime " + name, group.estimator()));
        scores.lanes().forEach((name, group) -> lane(all, "lane " + name, group.estimator()));
        scores.arrival().rivals().forEach((rival, tally) -> gain(all, scores.arrival(), rival, tally));
        offers(all, scores.offers());
        return all;
    }

    private static void offers(List<Verdict> all, OfferTally offers) {
        if (offers.veryLate() >= LEAST_SAMPLES) {
            all.add(new Verdict(
                    String.format(
                            Locale.ROOT,
                            "of who waits over %.0f s, no callback offered to ≤ %.0f %%",
                            2 * OfferTally.THRESHOLD,
                            100 * UNOFFERED),
                    percent(offers.missed()),
                    offers.missed() <= UNOFFERED));
        }
    }

    private static void coverage(List<Verdict> all, String name, Tally tally) {
        COVERAGE.forEach((tau, margin) -> all.add(new Verdict(
                String.format(Locale.ROOT, "%s %s %.0f ± %.0f %%", name, tau, 100 * tau.share(), 100 * margin),
                percent(tally.coverage(tau)),
                Math.abs(tally.coverage(tau) - tau.share()) <= margin)));
    }

    private static void regime(List<Verdict> all, String name, Tally tally) {
        if (tally.count() >= LEAST_SAMPLES) {
            double share = tally.coverage(Tau.P90);
            all.add(new Verdict(
                    String.format(Locale.ROOT, "%s P90 %.0f-%.0f %%", name, 100 * REGIME_LOW, 100 * REGIME_HIGH),
                    percent(share),
                    share >= REGIME_LOW && share <= REGIME_HIGH));
        }
    }

    private static void lane(List<Verdict> all, String name, Tally tally) {
        if (tally.count() >= LEAST_SAMPLES) {
            coverage(all, name, tally);
        }
    }

    private static void gain(List<Verdict> all, Scores.Group group, Rival rival, Tally tally) {
        double gain = 1 - group.estimator().loss() / tally.loss();
        Double limit = GAIN.get(rival);
        if (limit == null) {
            return;
        }
        all.add(new Verdict(
                String.format(Locale.ROOT, "at arrival, loss ≥ %.0f %% below %s", 100 * limit, rival.title()),
                percent(gain),
                gain >= limit));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
