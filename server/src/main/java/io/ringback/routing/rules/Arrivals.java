package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.site.LineRules;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may come in, and for whom a place is kept: {@code lua/lib/arrivals.lua}. */
final class Arrivals {
    private final Floor floor;

    Arrivals(Floor floor) {
        this.floor = floor;
    }

    /** Whether the lines take nobody more unless an agent is free. */
    boolean isFull(Place place) {
        int standing = line(place.lane).size();
        if (standing >= floor.rules.times().linePlaces()) {
            return true;
        }
        Optional<LineRules.Bound> bound = floor.rules.lines(place.lane).bound();
        if (bound.isEmpty()) {
            return false;
        }
        Lane general = place.lane.general();
        int together =
                general.equals(place.lane) ? standing : standing + line(general).size();
        long oldest = Math.max(oldestWait(place.lane), oldestWait(general));
        Optional<Duration> longest = bound.get().longest();
        return together >= bound.get().places()
                || longest.filter(wait -> oldest > wait.toMillis()).isPresent();
    }

    private Scores<ConversationId> line(Lane lane) {
        return floor.lane(lane).line;
    }

    private long oldestWait(Lane lane) {
        Scores.Member<ConversationId> first = line(lane).first();
        return first == null ? 0 : floor.now - floor.place(first.key()).since;
    }

    /** The agent who served the visitor before, while they take chats in this lane; or null. */
    @Nullable
    AgentId preferred(Place place) {
        AgentId agent = floor.lastAgents.get(place.visitor);
        if (agent == null || floor.rules.lines(place.lane).preferredWait().isZero()) {
            return null;
        }
        return floor.worker(agent).accepts(place.lane) ? agent : null;
    }
}
