package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.score.Rival;
import io.ringback.waiting.score.Rivals;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.trace.Replay;
import io.ringback.waiting.trace.TraceEvent;
import io.ringback.waiting.trace.Watcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays a centre's days into the estimator as they happen, and scores what it said. */
final class Judge implements Watcher {
    private static final int SKIPPED = 5;

    final Scores scores = new Scores(SKIPPED, true);
    private final Rivals rivals = new Rivals((ask, told) -> this.told = told);
    private final Map<String, List<Open>> open = new HashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final boolean byLane;
    private Map<Rival, Quantiles> told = Map.of();
    private String regime = "";

    /** A question without outcome yet. */
    private record Open(double t, String regime, boolean again, Quantiles predicted, Map<Rival, Quantiles> told) {}

    private Judge(boolean byLane) {
        this.byLane = byLane;
    }

    static Scores judge(Centre centre, long seed, int days) {
        Judge judge = new Judge(centre.lanes().size() > 1);
        Replay replay = new Replay(judge);
        new CentreRun(centre, seed, (event, regime) -> {
                    judge.regime = regime;
                    replay.on(event);
                })
                .run(days);
        return judge.scores;
    }

    @Override
    public void event(TraceEvent event) {
        rivals.event(event);
        if (byLane && event instanceof TraceEvent.Arrive arrive) {
            lanes.put(arrive.id(), arrive.lane());
        }
    }

    @Override
    public void answered(TraceEvent.Ask ask, Estimate estimate) {
        rivals.answered(ask, estimate);
        open.computeIfAbsent(ask.id(), id -> new ArrayList<>())
                .add(new Open(ask.t(), regime, ask.seq() > 0, estimate.remaining(), told));
    }

    @Override
    public void resolved(String id, double now) {
        rivals.resolved(id, now);
        List<Open> asked = open.remove(id);
        for (Open each : asked == null ? List.<Open>of() : asked) {
            if (each.t() >= SKIPPED * Centre.DAY) {
                scores.add(
                        new Scores.Outcome(lanes.getOrDefault(id, ""), each.regime(), each.again(), now - each.t()),
                        each.predicted(),
                        each.told());
            }
        }
    }

    @Override
    public void forgotten(String id) {
        rivals.forgotten(id);
        open.remove(id);
    }
}
