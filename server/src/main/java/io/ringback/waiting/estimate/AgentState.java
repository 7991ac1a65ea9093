package io.ringback.waiting.estimate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of one agent, to be kept.
 *
 * @param agent an id
 * @param lanes what they serve
 * @param capacity slots
 * @param load occupied slots
 * @param accepting whether free slots are filled
 * @param since the moment up to which busy time is counted, in seconds
 * @param back the announced end of a break, in seconds
 */
public record AgentState(
        String agent,
        List<String> lanes,
        int capacity,
        int load,
        boolean accepting,
        double since,
        OptionalDouble back) {
    /** Keeps its own copy. */
    public AgentState {
        lanes = List.copyOf(lanes);
    }
}
