package io.ringback.waiting.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Places that are before agents just now, as the log says. They stand in line until an agent accepts, but they have a slot already:
 * whether a slot stays free is decided by the others.
 */
final class Rings {
    /** More than any site has; if ends were lost, counting begins anew. */
    private static final int MOST = 10_000;

    private final Map<String, Ringing> places = new HashMap<>();
    private final Map<String, Integer> byAgent = new HashMap<>();
    private final Map<String, Integer> byLane = new HashMap<>();

    /** A place with the agents it is before. */
    private record Ringing(String lane, Set<String> agents) {}

    /** A place was put before an agent. */
    void begin(String place, String lane, String agent) {
        if (places.size() >= MOST) {
            places.clear();
            byAgent.clear();
            byLane.clear();
        }
        Ringing ringing = places.computeIfAbsent(place, id -> {
            byLane.merge(lane, 1, Integer::sum);
            return new Ringing(lane, new HashSet<>(2));
        });
        if (ringing.agents.add(agent)) {
            byAgent.merge(agent, 1, Integer::sum);
        }
    }

    /** The place is not before this agent any more. */
    void end(String place, String agent) {
        Ringing ringing = places.get(place);
        if (ringing != null && ringing.agents.remove(agent)) {
            less(byAgent, agent);
            if (ringing.agents.isEmpty()) {
                less(byLane, ringing.lane);
                places.remove(place);
            }
        }
    }

    /** The place is before nobody any more. Returns before whom it was. */
    Set<String> end(String place) {
        Ringing ringing = places.get(place);
        Set<String> agents = ringing == null ? Set.of() : Set.copyOf(ringing.agents);
        agents.forEach(agent -> end(place, agent));
        return agents;
    }

    private static void less(Map<String, Integer> counts, String of) {
        counts.computeIfPresent(of, (name, count) -> count > 1 ? count - 1 : null);
    }

    int before(String agent) {
        return byAgent.getOrDefault(agent, 0);
    }

    int in(String lane) {
        return byLane.getOrDefault(lane, 0);
    }
}
