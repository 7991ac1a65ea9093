package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.score.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how the estimator does on many kinds of centres: {@code LawsTrial DAYS SEED [name part]}. Development only. */
final class LawsTrial {
    private LawsTrial() {}

    public static void main(String[] arguments) {
        int days = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        String part = arguments.length > 2 ? arguments[2] : "";
        centres().forEach((name, centre) -> {
            if (name.contains(part)) {
                print(name, Judge.judge(centre, seed, days));
            }
        });
    }

    static Centre centre(String name) {
        Centre found = centres().get(name);
        if (found == null) {
            throw new IllegalArgumentException("no centre is called " + name);
        }
        return found;
    }

    static Map<String, Centre> centres() {
        Map<String, Centre> all = new LinkedHashMap<>();
        all.put("3 agents", Centre.of(3));
        all.put("7 agents", Centre.of(7));
        all.put("21 agents", Centre.of(21));
        all.put("73 agents", Centre.of(73));
        all.put("21 exponential", Centre.of(21).work(Law.exponential(420)));
        all.put("21 weibull .6", Centre.of(21).work(Law.weibull(420, .6)));
        all.put("21 lomax 2.2", Centre.of(21).work(Law.heavyTailed(420, 2.2)));
        all.put("21 lognormal 2", Centre.of(21).work(Law.lognormal(420, 2)));
        all.put("7 weibull .6", Centre.of(7).work(Law.weibull(420, .6)));
        all.put("7 regular", Centre.of(7).work(Law.lognormal(420, .3)));
        all.put("21 exp patience", Centre.of(21).patience(Law.exponential(600)));
        all.put("21 impatient", Centre.of(21).patience(Law.weibull(180, .7)));
        all.put("21 patient", Centre.of(21).patience(Law.exponential(1800)).load(.95));
        all.put("21 load 1", Centre.of(21).load(1));
        all.put("21 load .7", Centre.of(21).load(.7));
        all.put("40 five lanes", Centre.of(40).lanes(List.of("en", "ru", "sl", "fa", "tr"), .5));
        return all;
    }

    private static void print(String name, Scores scores) {
        System.out.printf(
                Locale.ROOT, "%-22s n %6d |", name, scores.all().estimator().count());
        for (Scores.Group group : List.of(scores.arrival(), scores.again())) {
            for (Tau tau : Tau.values()) {
                System.out.printf(Locale.ROOT, " %5.1f", 100 * group.estimator().coverage(tau));
            }
            System.out.print(" |");
        }
        System.out.printf(
                Locale.ROOT, " loss %5.2f |", scores.arrival().estimator().loss());
        scores.arrival()
                .rivals()
                .forEach((rival, tally) -> System.out.printf(
                        Locale.ROOT,
                        " %4.1f",
                        100 * (1 - scores.arrival().estimator().loss() / tally.loss())));
        System.out.println();
        scores.regimes()
                .forEach((regime, group) -> System.out.printf(
                        Locale.ROOT,
                        "      %s %d %.1f",
                        regime,
                        group.estimator().count(),
                        100 * group.estimator().coverage(Tau.P90)));
        System.out.println();
        Verdict.of(scores).stream()
                .filter(each -> !each.kept())
                .forEach(each -> System.out.println("      MISSED " + each.limit() + ": " + each.found()));
    }
}
