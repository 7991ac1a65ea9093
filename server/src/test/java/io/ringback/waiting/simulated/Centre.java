package io.ringback.waiting.simulated;

import java.util.List;

/**
 * A chat centre, made up.
 *
 * @param agents on the payroll of a day
 * @param load arrivals at the height of the day, as a share of what the planned slots can serve
 * @param work seconds of work of a chat if its agent has no other
 * @param patience seconds until somebody in line gives up
 * @param lanes languages, each a line
 * @param polyglots share of agents who serve every lane; the others serve one
 * @param callbacks whether the delayed may take one
 */
public record Centre(
        int agents, double load, Law work, Law patience, List<String> lanes, double polyglots, boolean callbacks) {
    /** A second chat slows an agent's other chats so much. */
    static final double SLOWDOWN = .15;

    static final double MEAN_WORK = 420;
    static final double MEAN_WRAP_UP = 30;
    /** Seconds of a day. */
    public static final double OPENS = 8 * 3600;

    static final double SHUTS = 20 * 3600;
    /** Seconds. */
    public static final double DAY = 86_400;
    /** Seconds of head start by class. */
    public static final List<Double> HEADS = List.of(300.0, 0.0, -300.0, 1800.0);

    static final int DUE = 3;

    /** One lane, whose delayed visitors may take a callback. */
    public static Centre of(int agents) {
        return new Centre(
                agents,
                .85,
                Law.lognormal(MEAN_WORK, .95),
                Law.lognormal(480 * Math.exp(.5), 1.31),
                List.of("line"),
                0,
                true);
    }

    Centre work(Law law) {
        return new Centre(agents, load, law, patience, lanes, polyglots, callbacks);
    }

    Centre patience(Law law) {
        return new Centre(agents, load, work, law, lanes, polyglots, callbacks);
    }

    Centre load(double share) {
        return new Centre(agents, share, work, patience, lanes, polyglots, callbacks);
    }

    /** The same, where nobody may take a callback. */
    public Centre withoutCallbacks() {
        return new Centre(agents, load, work, patience, lanes, polyglots, false);
    }

    /** The same with several lines, and this share of agents who serve all of them. */
    public Centre lanes(List<String> names, double sharedAgents) {
        return new Centre(agents, load, work, patience, names, sharedAgents, callbacks);
    }

    /** Slot seconds of a chat while its agent is full. */
    public static double slotSeconds(double capacity) {
        return MEAN_WORK * (1 + SLOWDOWN * (capacity - 1)) + MEAN_WRAP_UP;
    }
}
