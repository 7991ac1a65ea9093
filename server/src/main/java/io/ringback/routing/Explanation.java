package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything routing decided about one conversation, and where it stands now.
 *
 * @param visitor whose conversation it is
 * @param now where it stands; empty once it is over
 * @param reasons oldest first: how it began and the latest ones, at most 50
 * @param names of the agents the reasons name
 */
public record Explanation(VisitorId visitor, Optional<Now> now, List<Reason> reasons, Map<AgentId, String> names) {
    public Explanation {
        reasons = List.copyOf(reasons);
        names = Map.copyOf(names);
    }

    /**
     * Where a place stands at this moment.
     *
     * @param state {@code line, offered, active, wrap}
     * @param score arrival minus head start, UTC ms: the lowest is first
     * @param agents who have it on the desk: several while it is offered to several
     * @param here whether the visitor is connected
     * @param ahead people in front, or -1 when it does not wait
     */
    public record Now(
            String state, Lane lane, double score, List<AgentId> agents, boolean here, int ahead, Staff staff) {}

    /**
     * Agents at work who serve a lane.
     *
     * @param free with a slot that takes offers
     * @param busy available, without such a slot
     * @param away not taking offers
     * @param lost cut off, within the grace
     * @param draining finishing what they have, taking nothing new
     */
    public record Staff(int free, int busy, int away, int lost, int draining) {}
}
