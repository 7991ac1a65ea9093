package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation's standing. */
final class Place {
    final ConversationId id;
    final VisitorId visitor;
    final String language;
    final double score;
    final long since;

    /** Agents before whom it stands, and whether they have seen it. */
    final Map<AgentId, Boolean> rings = new LinkedHashMap<>();

    Lane lane;
    State state = State.LINE;
    TurnState turn = TurnState.HERE;
    int calls;
    int skips;
    long turnEnds;
    boolean hadMore;
    boolean overflown;
    int n;
    int pauses;

    @Nullable
    AgentId agent;

    @Nullable
    AgentId kept;

    /** Where it is. */
    enum State {
        LINE,
        OFFERED,
        ACTIVE,
        WRAP
    }

    Place(ConversationId id, VisitorId visitor, Lane lane, String language, double score, long since) {
        this.id = id;
        this.visitor = visitor;
        this.lane = lane;
        this.language = language;
        this.score = score;
        this.since = since;
    }

    boolean here() {
        return turn == TurnState.HERE;
    }

    boolean waits() {
        return state == State.LINE || state == State.OFFERED;
    }
}
