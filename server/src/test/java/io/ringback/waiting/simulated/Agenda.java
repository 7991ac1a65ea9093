package io.ringback.waiting.simulated;

import java.util.Objects;
import java.util.PriorityQueue;

/** What will happen in a centre, in virtual time; of what falls together, the first that was planned comes first. */
final class Agenda {
    private final PriorityQueue<Due> plans = new PriorityQueue<>();
    private double now;
    private long order;

    /** Something that will happen. */
    private record Due(double t, long order, Runnable act) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Double.compare(t, other.t);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** Seconds from the beginning of the first day. */
    double now() {
        return now;
    }

    /** A day begins at this second. */
    void begin(double t) {
        now = t;
    }

    /** Plans something for a second; one that has passed is now. */
    void at(double t, Runnable act) {
        plans.add(new Due(t, order++, act));
    }

    boolean isEmpty() {
        return plans.isEmpty();
    }

    /** Time comes so far that the next thing happens, which is still to be done; there must be one. */
    Runnable next() {
        Due next = Objects.requireNonNull(plans.poll(), "nothing is planned");
        now = Math.max(now, next.t);
        return next.act;
    }
}
