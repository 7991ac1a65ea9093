package io.ringback.routing.rules;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;

/** The order of free agents under a policy: the lowest number is chosen first. {@code lua/lib/agents.lua} counts alike. */
final class Ranking {
    // What comes before idleness stands in steps of 10^12 ms, more than idleness counted from SINCE will be for 30
    // years.
    private static final double SINCE = 1_600_000_000_000.0;
    private static final double STEP = 1_000_000_000_000.0;
    private static final double SHARES = 4_900;
    private static final int BEST = 5;

    private Ranking() {}

    static double of(RuleBook rules, Worker worker, Lane lane) {
        return switch (rules.policy(lane)) {
            case LONGEST_IDLE -> worker.idle;
            case ROUND_ROBIN -> worker.turn;
            case LEAST_BUSY ->
                Math.floor((double) worker.used / worker.profile.capacity() * SHARES) * STEP + idle(worker);
            case MOST_SKILLED -> (BEST - level(worker, lane.department())) * STEP + idle(worker);
        };
    }

    private static double idle(Worker worker) {
        return worker.idle - SINCE;
    }

    private static int level(Worker worker, DepartmentId department) {
        return worker.profile.skill(department);
    }
}
