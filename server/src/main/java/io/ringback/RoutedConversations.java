package io.ringback;

import io.ringback.chat.ConversationStore;
import io.ringback.chat.EndedBy;
import io.ringback.chat.LeftReason;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.routing.ConversationSteps;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tells conversations what routing decided. */
public record RoutedConversations(ConversationStore conversations) implements ConversationSteps {
    @Override
    public CompletionStage<Void> keep(ConversationId conversation) {
        return conversations.keep(conversation);
    }

    @Override
    public CompletionStage<Void> join(ConversationId conversation, long n, AgentId agent, String name) {
        return conversations.join(conversation, n, agent, name);
    }

    @Override
    public CompletionStage<Void> leave(ConversationId conversation, long n, AgentId agent, String name) {
        return conversations.leave(conversation, n, agent, name, LeftReason.LOST);
    }

    @Override
    public CompletionStage<Void> succeed(
            ConversationId conversation, long n, AgentId agent, String name, boolean handed) {
        return conversations.succeed(
                conversation, n, agent, name, handed ? LeftReason.HANDED_OVER : LeftReason.TAKEN_OVER);
    }

    @Override
    public CompletionStage<Void> handOn(
            ConversationId conversation,
            long n,
            AgentId agent,
            String name,
            String to,
            @Nullable DepartmentId department) {
        return conversations.handOn(conversation, n, agent, name, to, department);
    }

    @Override
    public CompletionStage<Void> enter(ConversationId conversation, long part, AgentId agent, String name) {
        return conversations.enter(conversation, part, agent, name);
    }

    @Override
    public CompletionStage<Void> exit(
            ConversationId conversation, long part, AgentId agent, String name, boolean lost) {
        return conversations.exit(conversation, part, agent, name, lost ? LeftReason.LOST : LeftReason.DONE);
    }

    @Override
    public CompletionStage<Void> end(ConversationId conversation, String by, @Nullable String reason) {
        return conversations.end(conversation, EndedBy.valueOf(by.toUpperCase(Locale.ROOT)), reason);
    }
}
