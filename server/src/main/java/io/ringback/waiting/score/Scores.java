package io.ringback.waiting.score;

import io.ringback.waiting.estimate.Quantiles;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Estimates and rivals compared with what happened, by when was asked, load regime and lane. */
public final class Scores {
    private final int skippedDays;
    private final boolean compared;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Group> regimes = new TreeMap<>(Comparator.naturalOrder());
    private final Map<String, Group> lanes = new TreeMap<>();
    private final OfferTally offers = new OfferTally();

    /**
     * What happened after one question.
     *
     * @param lane empty where there is one only
     * @param regime the true load
     * @param again whether it was not asked on arrival
     * @param seconds waited from the question on
     */
    public record Outcome(String lane, String regime, boolean again, double seconds) {}

    /** One group of questions: the estimator's tally, and its rivals'. */
    public static final class Group {
        private final Tally estimator = new Tally();
        private final Map<Rival, Tally> rivals = new EnumMap<>(Rival.class);

        private void add(Outcome outcome, Quantiles predicted, Map<Rival, Quantiles> told) {
            estimator.add(predicted, outcome.seconds());
            told.forEach((rival, quantiles) ->
                    rivals.computeIfAbsent(rival, each -> new Tally()).add(quantiles, outcome.seconds()));
        }

        /** Of the estimator. */
        public Tally estimator() {
            return estimator;
        }

        /** Of what other products tell; empty when they were not replayed. */
        public Map<Rival, Tally> rivals() {
            return rivals;
        }
    }

    /**
     * Nothing compared yet.
     *
     * @param skippedDays for those who read it
     * @param compared whether there are rivals
     */
    public Scores(int skippedDays, boolean compared) {
        this.skippedDays = skippedDays;
        this.compared = compared;
        List.of("all", "at arrival", "at re-asks").forEach(name -> groups.put(name, new Group()));
    }

    /** One question with its outcome. */
    public void add(Outcome outcome, Quantiles predicted, Map<Rival, Quantiles> told) {
        all().add(outcome, predicted, told);
        (outcome.again() ? again() : arrival()).add(outcome, predicted, told);
        if (!outcome.again()) {
            offers.add(predicted.p50(), outcome.seconds());
        }
        regimes.computeIfAbsent(outcome.regime(), name -> new Group()).add(outcome, predicted, told);
        if (!outcome.lane().isEmpty()) {
            lanes.computeIfAbsent(outcome.lane(), name -> new Group()).add(outcome, predicted, told);
        }
    }

    /** All questions. */
    public Group all() {
        return group("all");
    }

    /** Questions on arrival. */
    public Group arrival() {
        return group("at arrival");
    }

    /** Later questions. */
    public Group again() {
        return group("at re-asks");
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, each -> new Group());
    }

    /** All questions, those on arrival, and later ones. */
    public Map<String, Group> groups() {
        return groups;
    }

    /** By the true load. */
    public Map<String, Group> regimes() {
        return regimes;
    }

    /** By lane, where there are several. */
    public Map<String, Group> lanes() {
        return lanes;
    }

    /** The offer of a callback on arrival. */
    public OfferTally offers() {
        return offers;
    }

    /** Days that were left out. */
    public int skippedDays() {
        return skippedDays;
    }

    /** Whether rivals were replayed. */
    public boolean compared() {
        return compared;
    }
}
