package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What conversations have to hear of after routing decided. Each step may come more than once and late; a stage completes when
 * the step is done or can never be done, and fails when it has to be tried again.
 */
public interface ConversationSteps {
    /** The conversation has its place. */
    CompletionStage<Void> keep(ConversationId conversation);

    /** Assignment {@code n} brought an agent. */
    CompletionStage<Void> join(ConversationId conversation, long n, AgentId agent, String name);

    /** Assignment {@code n} is over because the agent was lost; the visitor waits again. */
    CompletionStage<Void> leave(ConversationId conversation, long n, AgentId agent, String name);

    /** Assignment {@code n} brought an agent in the place of the one before, who handed the chat over or was relieved of it. */
    CompletionStage<Void> succeed(ConversationId conversation, long n, AgentId agent, String name, boolean handed);

    /** Assignment {@code n} is over because the agent gave the chat away; the visitor waits again. */
    CompletionStage<Void> handOn(
            ConversationId conversation,
            long n,
            AgentId agent,
            String name,
            String to,
            @Nullable DepartmentId department);

    /** A colleague comes in beside the assignee. */
    CompletionStage<Void> enter(ConversationId conversation, long part, AgentId agent, String name);

    /** The colleague has gone again. */
    CompletionStage<Void> exit(ConversationId conversation, long part, AgentId agent, String name, boolean lost);

    /**
     * The conversation is over.
     *
     * @param by {@code visitor}, {@code agent} or {@code system}
     * @param reason {@code left_line}, {@code idle} or null
     */
    CompletionStage<Void> end(ConversationId conversation, String by, @Nullable String reason);
}
