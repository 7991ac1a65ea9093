package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.routing.ConversationSteps;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Steps of conversations that were never opened: there is nobody to tell. */
final class NoConversations implements ConversationSteps {
    @Override
    public CompletionStage<Void> keep(ConversationId conversation) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> join(ConversationId conversation, long n, AgentId agent, String name) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> leave(ConversationId conversation, long n, AgentId agent, String name) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> succeed(
            ConversationId conversation, long n, AgentId agent, String name, boolean handed) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> handOn(
            ConversationId conversation,
            long n,
            AgentId agent,
            String name,
            String to,
            @Nullable DepartmentId department) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> enter(ConversationId conversation, long part, AgentId agent, String name) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> exit(
            ConversationId conversation, long part, AgentId agent, String name, boolean lost) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> end(ConversationId conversation, String by, @Nullable String reason) {
        return CompletableFuture.completedStage(null);
    }
}
