package io.ringback.agents;

import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What routing has to know of an agent.
 *
 * @param name as visitors read it
 * @param capacity chats at once, 0 to 50; with 0 the agent gets no offers
 * @param skills level by department, 1 to 5; {@value #USUAL_SKILL} where none stands
 * @param lanes served, at most {@value #MOST_LANES} with the general lanes of their departments, which are added here
 */
public record AgentProfile(AgentId id, String name, int capacity, Map<DepartmentId, Integer> skills, List<Lane> lanes) {
    /** A freed slot looks at the head of each lane, so their number is bounded. */
    public static final int MOST_LANES = 32;

    private static final int MOST_SLOTS = 50;
    private static final int USUAL_SKILL = 3;

    /**
     * Adds the general lane of each department served.
     *
     * @throws IllegalArgumentException when a bound is passed
     */
    public AgentProfile {
        if (capacity < 0 || capacity > MOST_SLOTS) {
            throw new IllegalArgumentException("capacity must be 0 to " + MOST_SLOTS);
        }
        skills = Map.copyOf(skills);
        lanes = Stream.concat(lanes.stream(), lanes.stream().map(Lane::general))
                .distinct()
                .toList();
        if (lanes.stream().filter(lane -> !lane.equals(Lane.SUPERVISORS)).count() > MOST_LANES) {
            throw new IllegalArgumentException(
                    "lanes must be at most " + MOST_LANES + " with the general lanes of their departments");
        }
    }

    /** The skill level in a department. */
    public int skill(DepartmentId department) {
        return skills.getOrDefault(department, USUAL_SKILL);
    }
}
