package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;

/** Hears what the rules decide. It must not give commands while it is told. */
public interface Watcher {
    /** Nobody who listens. */
    Watcher NOBODY = new Watcher() {};

    /** A place was put before an agent. */
    default void offered(ConversationId place, AgentId agent) {}

    /** An agent's offer ended without assignment. */
    default void back(ConversationId place, AgentId agent) {}

    /** A place went to another lane. */
    default void moved(ConversationId place, Lane to) {}

    /** A chat was taken from an agent who did not come back. */
    default void lost(ConversationId place, AgentId agent) {}

    /** A place was given up because its visitor was without connection for too long. */
    default void givenUp(ConversationId place) {}

    /** An agent stopped taking offers without having said so. */
    default void setAway(AgentId agent) {}
}
