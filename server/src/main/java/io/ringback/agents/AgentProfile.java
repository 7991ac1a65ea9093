package io.ringback.agents;

import io.ringback.model.AgentId;
import io.ringback.model.Lane;
import java.util.List;
import java.util.stream.Stream;

/**
 * What routing has to know of an agent.
 *
 * @param name as visitors read it
 * @param capacity chats at once, 0 to 50; with 0 the agent gets no offers
 * @param lanes served, at most {@value #MOST_LANES} with the general lanes of their departments, which are added here
 */
public record AgentProfile(AgentId id, String name, int capacity, List<Lane> lanes) {
    /** A freed slot looks at the head of each lane, so their number is bounded. */
    public static final int MOST_LANES = 32;

    private static final int MOST_SLOTS = 50;

    /**
     * Adds the general lane of each department served.
     *
     * @throws IllegalArgumentException when a bound is passed
     */
    public AgentProfile {
        if (capacity < 0 || capacity > MOST_SLOTS) {
            throw new IllegalArgumentException("capacity must be 0 to " + MOST_SLOTS);
        }
        lanes = Stream.concat(lanes.stream(), lanes.stream().map(Lane::general))
                .distinct()
                .toList();
        if (lanes.size() > MOST_LANES) {
            throw new IllegalArgumentException(
                    "lanes must be at most " + MOST_LANES + " with the general lanes of their departments");
        }
    }
}
