package io.ringback.routing;

import io.ringback.model.ConversationId;

/** What became of an agent's wish to take an offered place. */
public sealed interface Acceptance {
    /**
     * The agent is the assignee, now or since an earlier try with the same offer.
     *
     * @param n number of the assignment within its conversation, from 1; refuses stale writers
     */
    record Accepted(ConversationId conversation, long n) implements Acceptance {}

    /** Answered, withdrawn or timed out, or never this agent's. */
    record Gone() implements Acceptance {}
}
