package io.ringback.waiting.trace;

import io.ringback.waiting.estimate.HeadStarts;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a server observes, in order of time. Times are seconds; day d begins at 86,400 d. */
public sealed interface TraceEvent {
    /** The lane of traces that name none. */
    String ONLY_LANE = "line";

    /** When it happened. */
    double t();

    /**
     * A day begins.
     *
     * @param heads what priorities mean
     * @param due the class of callbacks that fall due
     */
    record Open(double t, HeadStarts heads, int due) implements TraceEvent {}

    /** No more arrivals today. */
    record Shut(double t) implements TraceEvent {}

    /** An agent accepts contacts; {@code load} slots are occupied by contacts from before. */
    record Login(double t, String agent, int capacity, int load, List<String> lanes) implements TraceEvent {}

    /** An agent accepts no more; {@code back} is the announced end of a break. */
    record Logout(double t, String agent, OptionalDouble back) implements TraceEvent {}

    /** Somebody comes, and waits unless an {@link Assign} follows at once. */
    record Arrive(double t, String id, int priority, String lane) implements TraceEvent {}

    /** A contact goes to an agent. */
    record Assign(double t, String id, String agent) implements TraceEvent {}

    /** The talk has ended; wrap-up may follow. */
    record Close(double t, String id) implements TraceEvent {}

    /** The slot is free. */
    record Free(double t, String id, String agent) implements TraceEvent {}

    /** Somebody in line gives up. */
    record Abandon(double t, String id) implements TraceEvent {}

    /** Somebody who gave up would have been assigned now. */
    record Tomb(double t, String id) implements TraceEvent {}

    /** Somebody in line takes a callback that keeps the place. */
    record CallbackKept(double t, String id) implements TraceEvent {}

    /** Somebody takes a callback at a time, and leaves the line. */
    record CallbackBooked(double t, String id) implements TraceEvent {}

    /** A callback enters the line. */
    record CallbackDue(double t, String id, String lane) implements TraceEvent {}

    /** Nobody answered the call; the slot is free. */
    record NoAnswer(double t, String id, String agent) implements TraceEvent {}

    /**
     * Somebody in line asks how long yet.
     *
     * @param seq 0 on arrival, then counting
     * @param ahead people with a lower score in the same lane
     * @param lower of sites with several lanes, people with a lower score by lane; else empty
     */
    record Ask(double t, String id, int seq, int priority, int ahead, double waited, Map<String, Integer> lower)
            implements TraceEvent {}
}
