package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who stands where and who has what at one moment.
 *
 * @param lines who waits in each lane that is not empty, first in line first
 * @param desks of each agent: what lies there, with {@code offered}, {@code active} or {@code wrap}
 * @param status of each agent
 */
public record Standings(
        Map<Lane, List<ConversationId>> lines,
        Map<AgentId, Map<ConversationId, String>> desks,
        Map<AgentId, AgentStatus> status) {
    static Standings of(Floor floor) {
        Map<Lane, List<ConversationId>> lines = floor.lanes().entrySet().stream()
                .filter(lane -> !lane.getValue().line.isEmpty())
                .collect(Collectors.toMap(lane -> Lane.parse(lane.getKey()), lane -> members(lane.getValue().line)));
        Map<AgentId, Map<ConversationId, String>> desks = floor.workers.values().stream()
                .collect(Collectors.toMap(worker -> worker.id, worker -> desk(floor, worker)));
        Map<AgentId, AgentStatus> status =
                floor.workers.values().stream().collect(Collectors.toMap(worker -> worker.id, worker -> worker.status));
        return new Standings(lines, desks, status);
    }

    private static List<ConversationId> members(Scores<ConversationId> line) {
        List<ConversationId> members = new ArrayList<>();
        line.forEach(member -> members.add(member.key()));
        return members;
    }

    private static Map<ConversationId, String> desk(Floor floor, Worker worker) {
        Map<ConversationId, String> desk =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        worker.desk.forEach(id -> desk.put(id, floor.place(id).state.name().toLowerCase(Locale.ROOT)));
        return desk;
    }
}
