package io.ringback.waiting.estimate;

import java.util.List;

/**
 * Everything an estimator knows of a site, as values: what another owner goes on from. What visitors were told is not in it; that is
 * kept with their places.
 *
 * @param fence the ownership under which it was written: rises with each owner, a lower one is refused
 * @param lastLogId the entry of the routing log up to which everything is in here; empty before the first
 * @param lanes every lane that was ever used
 * @param agents who is signed on, still has contacts, or announced a return
 */
public record Snapshot(long fence, String lastLogId, List<LaneState> lanes, List<AgentState> agents) {
    /** Keeps its own copies. */
    public Snapshot {
        lanes = List.copyOf(lanes);
        agents = List.copyOf(agents);
    }
}
