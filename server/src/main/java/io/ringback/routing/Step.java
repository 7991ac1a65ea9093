package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Something routing decided that the conversation has to hear of. It stands in storage until it is done.
 *
 * @param entry its text in storage, by which it is removed
 */
public record Step(String entry, ConversationId conversation, Change change) {
    /** What happened. */
    public sealed interface Change {
        /** A place in line. */
        record Keep() implements Change {}

        /** Assignment {@code n} begins. */
        record Join(long n, AgentId agent, String name) implements Change {}

        /** Assignment {@code n} is over, the agent was lost. */
        record Leave(long n, AgentId agent, String name) implements Change {}

        /** The conversation is over. */
        record End(String by, @Nullable String reason) implements Change {}
    }
}
