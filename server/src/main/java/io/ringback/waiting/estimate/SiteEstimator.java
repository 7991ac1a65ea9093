package io.ringback.waiting.estimate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * The estimator of a site: everything that was seen of its agents and lines, and the answer to "how long yet?" made of it. Each update
 * costs a constant for each lane an agent serves. One thread at a time; all times are seconds of one clock and do not run backwards.
 *
 * <p>Sources: waiting time as a sum of stages, Whitt, Management Science 45 (1999); calibration, Gibbs and Candès, NeurIPS 2021.
 */
public final class SiteEstimator {
    private static final double HORIZON_SECONDS = 4 * 3600;
    private static final double TIDY_SECONDS = 3600;

    private HeadStarts heads;
    private final Map<String, LaneEstimator> lanes = new LinkedHashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final SharedSlots shared = new SharedSlots();
    private double tidied = Double.NEGATIVE_INFINITY;

    /** An estimator that has seen nothing. */
    public SiteEstimator(HeadStarts heads) {
        this.heads = heads;
    }

    /** Goes on from what was kept. */
    public SiteEstimator(HeadStarts heads, Snapshot kept) {
        this(heads);
        for (LaneState state : kept.lanes()) {
            lanes.put(state.lane(), new LaneEstimator(state, lanes.size()));
        }
        for (AgentState state : kept.agents()) {
            Seat seat = new Seat(state, state.lanes().stream().map(this::lane).toList());
            seats.put(state.agent(), seat);
            if (state.accepting()) {
                seat.accept(state.since(), state.capacity(), state.load(), seat.lanes(), shared);
            }
            seat.announce(state.back());
        }
    }

    /**
     * What is known, as values.
     *
     * @param fence of the owner who writes it
     * @param lastLogId up to where the log was read
     */
    public Snapshot snapshot(long fence, String lastLogId) {
        return new Snapshot(
                fence,
                lastLogId,
                lanes.values().stream().map(LaneEstimator::state).toList(),
                seats.values().stream().map(Seat::state).toList());
    }

    /** From now on priorities mean this. */
    public void heads(HeadStarts changed) {
        heads = changed;
    }

    /**
     * An agent accepts contacts: signed on, back from a break, or with another capacity or other lanes.
     *
     * @param load occupied slots, of contacts from before
     */
    public void login(double now, String agent, int capacity, int load, List<String> served) {
        tidy(now);
        Seat seat = seats.computeIfAbsent(agent, id -> new Seat(id, now));
        boolean expected = seat.announced() || seat.accepting();
        seat.announce(OptionalDouble.empty());
        seat.accept(now, capacity, load, served.stream().map(this::lane).toList(), shared);
        seat.lanes().forEach(lane -> lane.open(now));
        if (!expected) {
            int inLanes = 0;
            for (LaneEstimator lane : seat.lanes()) {
                inLanes += lane.line().waiting();
            }
            for (LaneEstimator lane : seat.lanes()) {
                lane.line().join(now, seat.free(), inLanes);
            }
        }
    }

    /**
     * An agent accepts no more contacts; those they have go on.
     *
     * @param back when they said they will accept again, if they did
     */
    public void logout(double now, String agent, OptionalDouble back) {
        Seat seat = seats.get(agent);
        if (seat != null) {
            seat.stop(shared);
            seat.announce(back);
            seat.lanes().forEach(lane -> lane.desert(now));
            if (seat.gone(now)) {
                seats.remove(agent);
            }
        }
    }

    /** A contact occupies one more slot of an agent. */
    public void occupy(double now, String agent) {
        Seat seat = seats.get(agent);
        if (seat != null) {
            seat.occupy(now);
        }
    }

    /** A slot of an agent is free again: after wrap-up, or because nobody answered. */
    public void release(double now, String agent) {
        Seat seat = seats.get(agent);
        if (seat != null) {
            seat.release(now);
            if (seat.gone(now)) {
                seats.remove(agent);
            }
        }
    }

    /** A slot of an agent is empty again without the contact having been served to its end. */
    public void vacate(double now, String agent) {
        Seat seat = seats.get(agent);
        if (seat != null) {
            seat.vacate(now);
        }
    }

    /** An agent is gone with everything on the desk. */
    public void forget(String agent) {
        Seat seat = seats.remove(agent);
        if (seat != null) {
            seat.stop(shared);
            seat.announce(OptionalDouble.empty());
        }
    }

    /** The lanes an agent serves; none of one who is not known. */
    public List<String> lanes(String agent) {
        Seat seat = seats.get(agent);
        return seat == null
                ? List.of()
                : seat.lanes().stream().map(LaneEstimator::name).toList();
    }

    /**
     * Whether an agent has a free slot and nobody waits for one in any lane they serve: a slot stays free.
     *
     * @param ringing people who are before this agent, and will have a slot
     * @param ringingIn people in a lane who are before any agent
     */
    public boolean idle(String agent, int ringing, ToIntFunction<String> ringingIn) {
        Seat seat = seats.get(agent);
        return seat != null
                && seat.accepting()
                && seat.free() > ringing
                && seat.lanes().stream().allMatch(lane -> lane.line().waiting() <= ringingIn.applyAsInt(lane.name()));
    }

    /** Somebody joins a line. */
    public void arrive(double now, String lane, int priority) {
        lane(lane).line().arrive(now, heads.known(priority));
    }

    /** Somebody who did not come just now joins a line: from another lane, or back from an agent who was lost. */
    public void rejoin(double now, String lane) {
        lane(lane).line().rejoin(now);
    }

    /** Somebody in line cannot give up any more: waits for a callback at their place. */
    public void commit(double now, String lane) {
        lane(lane).line().commit(now);
    }

    /**
     * Somebody in line goes to an agent, or elsewhere without giving up.
     *
     * @param committed whether {@link #commit} was told of them
     */
    public void leave(double now, String lane, boolean committed) {
        lane(lane).line().leave(now, committed);
    }

    /** Somebody in line gives up. */
    public void abandon(double now, String lane) {
        lane(lane).line().abandon(now);
    }

    /**
     * How many stand in the way of somebody in a lane: Σ w(L, M) × people in M with a lower score.
     *
     * @param lower people with a lower score by lane
     */
    public double ahead(String lane, ToIntFunction<String> lower) {
        int index = lane(lane).index();
        double sum = 0;
        for (LaneEstimator other : lanes.values()) {
            double weight = shared.weight(index, other.index());
            if (weight > 0) {
                sum += weight * lower.applyAsInt(other.name());
            }
        }
        return sum;
    }

    /** Agents who accept contacts of a lane. */
    public int accepting(String lane) {
        LaneEstimator known = lanes.get(lane);
        return known == null ? 0 : known.slots().accepting();
    }

    /** Slots of a lane that come free per second while all of its accepting agents' slots are occupied. */
    public double supply(String lane) {
        LaneEstimator known = lanes.get(lane);
        return known == null ? 0 : known.slots().supply(known.service());
    }

    /** By lane the mean seconds from a slot taken to the slot free again, of agents with one slot occupied, two, and so on. */
    public Map<String, List<Double>> slotSeconds() {
        Map<String, List<Double>> all = new HashMap<>();
        lanes.values().forEach(lane -> all.put(lane.name(), lane.service().slotSeconds()));
        return all;
    }

    /** How long yet. Changes nothing that is learned. */
    public Estimate ask(double now, Question question) {
        LaneEstimator lane = lane(question.lane());
        double[] arrivals = new double[heads.classes()];
        for (LaneEstimator other : lanes.values()) {
            double weight = shared.weight(lane.index(), other.index());
            if (weight > 0) {
                other.line().arrivals().addTo(arrivals, now, weight);
            }
        }
        return lane.answer(now, question, heads, arrivals, HORIZON_SECONDS);
    }

    /** How long yet, for somebody who was put before an agent and waits for the answer only. */
    public Estimate askRinging(double now, String lane) {
        return lane(lane).answerRinging(now);
    }

    /**
     * The wait of somebody is known now: they were assigned, or would have been, had they not given up. What was told before a lane
     * was closed is not learned from: nobody was there to keep it.
     *
     * @param told what they were told while they waited
     */
    public void learn(double now, String lane, List<Told> told) {
        LaneEstimator of = lane(lane);
        for (Told each : told) {
            if (each.at() >= of.opened()) {
                of.calibration().learn(each, Math.max(0, now - each.at()));
            }
        }
    }

    private LaneEstimator lane(String name) {
        LaneEstimator known = lanes.get(name);
        if (known == null) {
            known = new LaneEstimator(name, lanes.size());
            lanes.put(name, known);
        }
        return known;
    }

    /** Forgets agents who did not come back as announced. */
    private void tidy(double now) {
        if (now - tidied > TIDY_SECONDS) {
            tidied = now;
            seats.values().removeIf(seat -> {
                boolean gone = seat.gone(now);
                if (gone) {
                    seat.announce(OptionalDouble.empty());
                }
                return gone;
            });
        }
    }
}
