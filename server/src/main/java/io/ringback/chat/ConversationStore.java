package io.ringback.chat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Position;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations are kept. Every operation is atomic, may be repeated with the same arguments without a second effect, and
 * fails with {@link io.ringback.model.StorageOutage} when it is not known to have been carried out.
 */
public interface ConversationStore {
    /** Opens the conversation for a quarter of an hour, until {@link #keep} says that it has its place. */
    CompletionStage<Posted> open(Question question);

    /** The conversation has its place: keeps it for the retention time. */
    CompletionStage<Void> keep(ConversationId conversation);

    /** Adds a message once per author and command id. */
    CompletionStage<Posted> post(ConversationId conversation, Participant author, String command, String text);

    /** Assignment {@code n} brought an agent; an {@code n} that is not newer than the last one does nothing. */
    CompletionStage<Void> join(ConversationId conversation, long n, AgentId agent, String name);

    /** Assignment {@code n} is over, the visitor waits again. */
    CompletionStage<Void> leave(ConversationId conversation, long n, AgentId agent, String name, LeftReason reason);

    /** Assignment {@code n} brought an agent in the place of the one before, who has left with that for this reason. */
    CompletionStage<Void> succeed(ConversationId conversation, long n, AgentId agent, String name, LeftReason former);

    /**
     * Assignment {@code n} is over because its agent gave the conversation away; the visitor waits again.
     *
     * @param to agent, department or supervisor
     * @param department where to, when it is a department
     */
    CompletionStage<Void> handOn(
            ConversationId conversation,
            long n,
            AgentId agent,
            String name,
            String to,
            @Nullable DepartmentId department);

    /** A colleague comes in beside the agent; a {@code part} that is older than the last news of them does nothing. */
    CompletionStage<Void> enter(ConversationId conversation, long part, AgentId agent, String name);

    /** The colleague has gone again. */
    CompletionStage<Void> exit(ConversationId conversation, long part, AgentId agent, String name, LeftReason reason);

    /** Nothing more can be added. {@code reason} is {@code left_line}, {@code idle} or null. */
    CompletionStage<Void> end(ConversationId conversation, EndedBy by, @Nullable String reason);

    /** What follows a position, or the latest entries; empty when missing or not the reader's. */
    CompletionStage<Optional<Transcript>> read(ConversationId conversation, Participant reader, Position have);

    /** Up to {@code limit} entries before {@code before}; empty when missing or not the reader's. */
    CompletionStage<Optional<Excerpt>> history(ConversationId conversation, Participant reader, long before, int limit);

    /** The reader has seen everything up to {@code seq}; a lower number than before, or a stranger, changes nothing. */
    CompletionStage<Void> seen(ConversationId conversation, Participant reader, long seq);

    /** Tells those who are connected that somebody types; nothing is kept. */
    CompletionStage<Void> typing(ConversationId conversation, Participant writer, boolean on);
}
