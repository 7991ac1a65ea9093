package io.ringback.waiting.estimate;

/** One lane's people: how many come, how many give up, and how many an unannounced log-in takes off. */
final class Line {
    private static final double PRIOR_ABANDONED = 2;
    private static final double PRIOR_WAITED_SECONDS = 1800;
    private static final double KEEP_ABANDONED = .99;
    private static final double PRIOR_LINE_SECONDS = 3600;
    /** The memory of unannounced log-ins, in slots. */
    private static final double LOGIN_MEMORY = 150;

    private final ArrivalRates arrivals;
    private final CountedRate abandonment;
    private final CountedRate logins;
    private int waiting;
    private int committed;
    private double at;

    Line() {
        arrivals = new ArrivalRates();
        abandonment = new CountedRate(PRIOR_ABANDONED, PRIOR_WAITED_SECONDS);
        logins = new CountedRate(0, PRIOR_LINE_SECONDS);
    }

    Line(LineState state) {
        arrivals = new ArrivalRates(state.arrivals(), state.arrivalsAt());
        abandonment = new CountedRate(state.abandoned(), state.waitedSeconds());
        logins = new CountedRate(state.joined(), state.lineSeconds());
        waiting = state.waiting();
        committed = state.committed();
        at = state.at();
    }

    LineState state() {
        return new LineState(
                arrivals.rates(),
                arrivals.at(),
                abandonment.events(),
                abandonment.exposure(),
                logins.events(),
                logins.exposure(),
                waiting,
                committed,
                at);
    }

    private void pass(double now) {
        double span = Math.max(0, now - at);
        abandonment.expose(span * (waiting - committed));
        if (waiting > 0) {
            logins.expose(span);
        }
        at = Math.max(at, now);
    }

    void arrive(double now, int priority) {
        pass(now);
        arrivals.arrive(now, priority);
        waiting++;
    }

    void rejoin(double now) {
        pass(now);
        waiting++;
    }

    void commit(double now) {
        pass(now);
        committed = Math.min(committed + 1, waiting);
    }

    /** One in line goes: to an agent, or elsewhere. */
    void leave(double now, boolean wasCommitted) {
        pass(now);
        waiting = Math.max(0, waiting - 1);
        committed = Math.max(0, Math.min(waiting, committed - (wasCommitted ? 1 : 0)));
    }

    void abandon(double now) {
        leave(now, false);
        abandonment.count(1, KEEP_ABANDONED);
    }

    /** An agent came whom nobody expected, with so many free slots, while so many waited in the lanes they serve. */
    void join(double now, int free, int inLanes) {
        pass(now);
        if (waiting > 0 && free > 0) {
            logins.count(Math.min(free, inLanes), Math.max(0, 1 - free / LOGIN_MEMORY));
        }
    }

    int waiting() {
        return waiting;
    }

    /** Abandonments per second and waiting person. */
    double abandonment() {
        return abandonment.perSecond();
    }

    /** Slots per second that unannounced log-ins fill while there is a line. */
    double unannounced() {
        return logins.exposure() > 0 ? logins.perSecond() : 0;
    }

    ArrivalRates arrivals() {
        return arrivals;
    }
}
