package io.ringback.chat;

import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;

/** Somebody with a part in a conversation. Storage checks at each use that the part is still theirs. */
public sealed interface Participant {
    /** Somebody who may read whatever part they have; whether they may is for the caller to check. */
    record Observer() implements Participant {}

    /** The visitor whose conversation it is. */
    record Visitor(VisitorId id) implements Participant {}

    /**
     * An agent who was assigned to it.
     *
     * @param name as the visitor reads it
     */
    record Agent(AgentId id, String name) implements Participant {}
}
