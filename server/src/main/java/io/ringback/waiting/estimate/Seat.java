package io.ringback.waiting.estimate;

import java.util.List;
import java.util.OptionalDouble;

/** One agent as supply. Busy time is counted up to each change of the load, in every lane they serve. */
final class Seat {
    private final String agent;
    private List<LaneEstimator> lanes;
    private int capacity;
    private int load;
    private boolean accepting;
    private double since;
    private OptionalDouble back = OptionalDouble.empty();

    Seat(String agent, double now) {
        this.agent = agent;
        this.lanes = List.of();
        this.since = now;
    }

    Seat(AgentState state, List<LaneEstimator> lanes) {
        this.agent = state.agent();
        this.lanes = lanes;
        this.capacity = state.capacity();
        this.load = state.load();
        this.since = state.since();
    }

    AgentState state() {
        return new AgentState(
                agent, lanes.stream().map(LaneEstimator::name).toList(), capacity, load, accepting, since, back);
    }

    private void touch(double now) {
        for (LaneEstimator lane : lanes) {
            lane.service().busy(load, Math.max(0, now - since));
        }
        since = Math.max(since, now);
    }

    void accept(double now, int slots, int occupied, List<LaneEstimator> served, SharedSlots shared) {
        touch(now);
        stop(shared);
        lanes = served;
        capacity = slots;
        load = occupied;
        accepting = true;
        shared.add(lanes, capacity);
        lanes.forEach(lane -> lane.slots().add(capacity, 1));
    }

    void stop(SharedSlots shared) {
        if (accepting) {
            accepting = false;
            shared.add(lanes, -capacity);
            lanes.forEach(lane -> lane.slots().add(capacity, -1));
        }
    }

    /** Announces a return, or takes the announcement back. */
    void announce(OptionalDouble when) {
        back.ifPresent(old -> lanes.forEach(lane -> lane.returns().remove(old, capacity)));
        back = when;
        back.ifPresent(time -> lanes.forEach(lane -> lane.returns().add(time, capacity)));
    }

    void occupy(double now) {
        touch(now);
        load++;
    }

    void release(double now) {
        touch(now);
        if (load > 0) {
            lanes.forEach(lane -> lane.service().release(load));
            load--;
        }
    }

    void vacate(double now) {
        touch(now);
        load = Math.max(0, load - 1);
    }

    int free() {
        return Math.max(0, capacity - load);
    }

    boolean accepting() {
        return accepting;
    }

    boolean announced() {
        return back.isPresent();
    }

    /** Nothing more is to be counted of this agent. */
    boolean gone(double now) {
        return !accepting && load == 0 && back.orElse(Double.NEGATIVE_INFINITY) < now - AnnouncedReturns.LATEST_SECONDS;
    }

    List<LaneEstimator> lanes() {
        return lanes;
    }
}
