package io.ringback.routing.rules;

import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An agent with what lies on the desk. */
final class Worker {
    final AgentId id;

    /** Places on the desk: offers, chats, wrap-up. */
    final Set<ConversationId> desk = new LinkedHashSet<>();

    /** Places kept for this agent that can be matched. */
    final Scores<ConversationId> kept = new Scores<>();

    /** Places not to be put before this agent for a while. */
    final Set<ConversationId> paused = new LinkedHashSet<>();

    /** Places put before this agent within the last minute, ms of the offer. */
    final Scores<ConversationId> rate = new Scores<>();

    AgentProfile profile;
    AgentStatus status = AgentStatus.AWAY;
    AgentStatus was = AgentStatus.AWAY;
    int used;
    double idle;
    double turn;
    boolean limited;
    int unseen;

    Worker(AgentProfile profile, long now) {
        this.id = profile.id();
        this.profile = profile;
        this.idle = now;
    }

    List<Lane> lanes() {
        return profile.lanes();
    }

    boolean takesOffers() {
        return status == AgentStatus.AVAILABLE && used < profile.capacity() && !limited;
    }

    /** Whether this agent's slots count for a lane. */
    boolean accepts(Lane lane) {
        return status == AgentStatus.AVAILABLE && profile.capacity() > 0 && lanes().contains(lane);
    }
}
