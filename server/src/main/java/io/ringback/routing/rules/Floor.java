package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everything the rules know at one moment. */
final class Floor {
    final Map<AgentId, Worker> workers = new LinkedHashMap<>();
    final Map<ConversationId, Place> places = new HashMap<>();
    final Map<VisitorId, AgentId> lastAgents = new HashMap<>();
    final Timers timers = new Timers();
    final Watcher watcher;
    final boolean leases;
    RuleBook rules;
    long now;

    private final Map<String, LaneState> lanes = new TreeMap<>();

    /** The sets of one lane. */
    static final class LaneState {
        final Scores<ConversationId> line = new Scores<>();
        final Scores<ConversationId> ready = new Scores<>();
        final Scores<ConversationId> away = new Scores<>();
        final Scores<AgentId> free = new Scores<>();
        final Served served = new Served();
    }

    /** With leases, agents and visitors who are not renewed are lost in time; without, they are there until told otherwise. */
    Floor(RuleBook rules, Watcher watcher, boolean leases) {
        this.rules = rules;
        this.leases = leases;
        this.watcher = watcher;
    }

    Map<String, LaneState> lanes() {
        return lanes;
    }

    LaneState lane(Lane lane) {
        return lanes.computeIfAbsent(lane.toString(), name -> new LaneState());
    }

    Worker worker(AgentId id) {
        return Objects.requireNonNull(workers.get(id), () -> "no agent " + id);
    }

    Place place(ConversationId id) {
        return Objects.requireNonNull(places.get(id), () -> "no place " + id);
    }
}
