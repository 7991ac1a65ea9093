package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.Lane;
import java.util.List;
import java.util.Map;

/**
 * Who is at work at one moment.
 *
 * @param at when it was read, UTC ms
 * @param members by name
 * @param waiting people in each line that was ever used
 */
public record Team(long at, List<Member> members, Map<Lane, Integer> waiting) {
    public Team {
        members = List.copyOf(members);
        waiting = Map.copyOf(waiting);
    }

    /**
     * An agent at work.
     *
     * @param free slots for chats now; 0 unless available
     */
    public record Member(AgentId agent, String name, AgentStatus status, int free, List<Lane> lanes) {
        public Member {
            lanes = List.copyOf(lanes);
        }
    }
}
