package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Status;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.score.Rival;
import io.ringback.waiting.score.Rivals;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.score.Tally;
import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds what visitors of a closed loop were told against what happened, beside what other products would have told. */
public final class ClosedLoopJudge {
    private final Map<String, List<Asked>> open = new HashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final Clusters clusters = new Clusters();
    private final Map<String, Integer> left = new TreeMap<>();
    private final Tally ringing = new Tally();
    private final Scores scores;
    private final boolean byLane;
    private final double from;
    private final Rivals rivals = new Rivals((ask, told) -> this.told = told);
    private Map<Rival, Quantiles> told = Map.of();

    /** A question without outcome yet. */
    private static final class Asked {
        final TraceEvent.Ask ask;
        final WaitEstimate answer;
        final boolean rings;
        final String regime;

        @Nullable
        Map<Rival, Quantiles> rivals;

        Asked(TraceEvent.Ask ask, WaitEstimate answer, boolean rings, String regime) {
            this.ask = ask;
            this.answer = answer;
            this.rings = rings;
            this.regime = regime;
        }
    }

    /**
     * A judge who has seen nothing.
     *
     * @param skipped days that are not scored
     */
    public ClosedLoopJudge(Centre centre, int skipped) {
        this.scores = new Scores(skipped, true);
        this.byLane = centre.lanes().size() > 1;
        this.from = skipped * Centre.DAY;
    }

    /** What was told to people in line. */
    public Scores scores() {
        return scores;
    }

    /** What was told to people for whom it rang already. */
    public Tally ringing() {
        return ringing;
    }

    /** How far a coverage of them may be from the truth by chance. */
    public Clusters clusters() {
        return clusters;
    }

    /** Questions that are not scored, by why. */
    public Map<String, Integer> left() {
        return left;
    }

    void hear(TraceEvent event) {
        rivals.event(event);
        if (byLane && event instanceof TraceEvent.Arrive arrive) {
            lanes.put(arrive.id(), arrive.lane());
        }
    }

    void asked(TraceEvent.Ask ask, WaitEstimate answer, boolean rings, String regime) {
        open.computeIfAbsent(ask.id(), id -> new ArrayList<>()).add(new Asked(ask, answer, rings, regime));
    }

    /** The rivals get the estimator's bucket, so they answer when it is known. */
    void kept(String id, Told kept) {
        List<Asked> all = open.get(id);
        Asked last = all == null ? null : all.get(all.size() - 1);
        if (last != null && last.rivals == null && !last.rings) {
            rivals.answered(
                    last.ask, new Estimate(Status.OK, kept.shown(), kept.shown().p50(), kept));
            last.rivals = told;
        }
    }

    void resolved(String id, double at) {
        rivals.resolved(id, at);
        List<Asked> all = open.remove(id);
        for (Asked each : all == null ? List.<Asked>of() : all) {
            if (each.ask.t() >= from) {
                score(each, at - each.ask.t());
            }
        }
    }

    private void score(Asked asked, double wait) {
        WaitEstimate answer = asked.answer;
        if (answer.status() != WaitEstimate.Status.OK) {
            left.merge("no number: " + answer.status().basis(), 1, Integer::sum);
            return;
        }
        Quantiles predicted = new Quantiles(answer.p20(), answer.p50(), answer.p90());
        if (asked.rings) {
            ringing.add(predicted, wait);
        } else if (asked.rivals == null) {
            left.merge("not kept", 1, Integer::sum);
        } else {
            String lane = lanes.getOrDefault(asked.ask.id(), "");
            scores.add(new Scores.Outcome(lane, asked.regime, asked.ask.seq() > 0, wait), predicted, asked.rivals);
            clusters.add((long) (asked.ask.t() / 3600), asked.ask.seq() > 0, lane, predicted, wait);
        }
    }

    /** The day is over: who waits for nobody has no wait. */
    void shut() {
        open.forEach((id, all) -> {
            rivals.forgotten(id);
            all.stream()
                    .filter(each -> each.ask.t() >= from && !each.rings)
                    .forEach(each -> left.merge("nobody came any more", 1, Integer::sum));
        });
        open.clear();
    }
}
