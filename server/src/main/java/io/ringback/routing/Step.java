package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
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

        /**
         * Assignment {@code n} begins in the place of the agent before, without a wait.
         *
         * @param handed whether that agent handed the chat over; else it was taken over
         */
        record Succeed(long n, AgentId agent, String name, boolean handed) implements Change {}

        /**
         * Assignment {@code n} is over, its agent gave the chat away.
         *
         * @param to agent, department or supervisor
         * @param department where to, when it is a department
         */
        record HandOn(
                long n,
                AgentId agent,
                String name,
                String to,
                @Nullable DepartmentId department) implements Change {}

        /** A colleague comes in beside the assignee; {@code part} rises with each. */
        record Enter(long part, AgentId agent, String name) implements Change {}

        /** The colleague has gone again; {@code lost} when the machine was cut off. */
        record Exit(long part, AgentId agent, String name, boolean lost) implements Change {}

        /** The conversation is over. */
        record End(String by, @Nullable String reason) implements Change {}
    }
}
