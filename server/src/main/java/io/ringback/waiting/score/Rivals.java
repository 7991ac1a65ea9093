package io.ringback.waiting.score;

import io.ringback.waiting.estimate.Calibration;
import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.trace.TraceEvent;
import io.ringback.waiting.trace.Watcher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other products would have told at each question of a replay. They know the same events, and those that are calibrated learn
 * from the same outcomes at the same moments, in the same buckets, as the estimator does.
 */
public final class Rivals implements Watcher {
    private static final double PRIOR_SLOT_SECONDS = 560;
    private static final double MEMORY_CONTACTS = 300;
    private static final double LEAST_SECONDS = 1;
    private static final double FIRST_LAST_WAIT = 60;
    /** Somebody who waited longer than the last one who was served still waits this share of that wait. */
    private static final double LEAST_LEFT = .1;

    private final Answers answers;
    private final Map<Rival, Calibration> calibrations = new EnumMap<>(Rival.class);
    private final Map<String, List<Map<Rival, Told>>> told = new HashMap<>();
    private final Map<String, Integer> capacities = new HashMap<>();
    private final Map<String, TraceEvent.Arrive> arrivals = new HashMap<>();
    private final Map<Integer, Double> lastWait = new HashMap<>();
    private final Map<String, Double> assigned = new HashMap<>();
    private double slotSeconds = PRIOR_SLOT_SECONDS;
    private int slots;

    /** Takes what they tell. */
    @FunctionalInterface
    public interface Answers {
        /** All rivals' answers to one question. */
        void on(TraceEvent.Ask ask, Map<Rival, Quantiles> told);
    }

    /** Rivals that have seen nothing. */
    public Rivals(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void event(TraceEvent event) {
        if (event instanceof TraceEvent.Arrive arrive) {
            arrivals.put(arrive.id(), arrive);
        } else if (event instanceof TraceEvent.Assign assign) {
            assigned.put(assign.id(), assign.t());
            served(arrivals.remove(assign.id()), assign.t());
        } else if (event instanceof TraceEvent.Free free) {
            Double since = assigned.remove(free.id());
            slotSeconds += since == null ? 0 : (free.t() - since - slotSeconds) / MEMORY_CONTACTS;
        } else if (event instanceof TraceEvent.NoAnswer missed) {
            assigned.remove(missed.id());
        } else if (event instanceof TraceEvent.Abandon abandon) {
            arrivals.remove(abandon.id());
        } else {
            supply(event);
        }
    }

    private void served(TraceEvent.@Nullable Arrive arrive, double now) {
        if (arrive != null && now > arrive.t()) {
            lastWait.put(arrive.priority(), now - arrive.t());
        }
    }

    private void supply(TraceEvent event) {
        if (event instanceof TraceEvent.Login login) {
            Integer before = capacities.put(login.agent(), login.capacity());
            slots += login.capacity() - (before == null ? 0 : before);
        } else if (event instanceof TraceEvent.Logout logout) {
            Integer before = capacities.remove(logout.agent());
            slots -= before == null ? 0 : before;
        } else if (event instanceof TraceEvent.CallbackKept kept) {
            arrivals.remove(kept.id());
        } else if (event instanceof TraceEvent.CallbackBooked booked) {
            arrivals.remove(booked.id());
        }
    }

    @Override
    public void answered(TraceEvent.Ask ask, Estimate estimate) {
        int bucket = estimate.told().bucket();
        double last = lastWait.getOrDefault(ask.priority(), FIRST_LAST_WAIT);
        double position = (ask.ahead() + 1) * slotSeconds / Math.max(1, slots);
        Map<Rival, Told> all = new EnumMap<>(Rival.class);
        all.put(Rival.POSITION_CALIBRATED, calibrated(Rival.POSITION_CALIBRATED, ask, 0, position));
        all.put(Rival.POSITION_IN_BUCKETS, calibrated(Rival.POSITION_IN_BUCKETS, ask, bucket, position));
        double left = Math.max(last - ask.waited(), LEAST_LEFT * last);
        all.put(Rival.LAST_WAIT_CALIBRATED, calibrated(Rival.LAST_WAIT_CALIBRATED, ask, bucket, left));
        told.computeIfAbsent(ask.id(), id -> new ArrayList<>(2)).add(all);
        Map<Rival, Quantiles> shown = new EnumMap<>(Rival.class);
        shown.put(Rival.POSITION, new Quantiles(position, position, position));
        all.forEach((rival, each) -> shown.put(rival, each.shown()));
        answers.on(ask, shown);
    }

    private Told calibrated(Rival rival, TraceEvent.Ask ask, int bucket, double seconds) {
        double base = Math.max(LEAST_SECONDS, seconds);
        Quantiles same = new Quantiles(base, base, base);
        return new Told(ask.t(), bucket, same, calibration(rival).shown(bucket, same));
    }

    private Calibration calibration(Rival rival) {
        return calibrations.computeIfAbsent(rival, each -> new Calibration());
    }

    @Override
    public void resolved(String id, double now) {
        List<Map<Rival, Told>> all = told.remove(id);
        if (all != null) {
            all.forEach(each ->
                    each.forEach((rival, told) -> calibration(rival).learn(told, Math.max(0, now - told.at()))));
        }
    }

    @Override
    public void forgotten(String id) {
        told.remove(id);
    }
}
