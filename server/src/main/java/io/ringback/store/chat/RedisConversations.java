package io.ringback.store.chat;

import static io.ringback.store.Outages.named;

import io.ringback.chat.ConversationStore;
import io.ringback.chat.EndedBy;
import io.ringback.chat.Excerpt;
import io.ringback.chat.LeftReason;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Position;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Conversations on Redis. */
public final class RedisConversations implements ConversationStore {
    private final OpenConversationScript open;
    private final PostMessageScript post;
    private final KeepConversationScript keep;
    private final JoinAgentScript join;
    private final LeaveAgentScript leave;
    private final EnterGuestScript enter;
    private final ExitGuestScript exit;
    private final EndConversationScript end;
    private final MarkSeenScript seen;
    private final TellTypingScript typing;
    private final ReadConversationScript read;
    private final ReadHistoryScript history;

    /**
     * Conversations kept by {@code redis}.
     *
     * @param retention how long a conversation is kept after its last change of state
     */
    public RedisConversations(RedisCommands redis, Codec codec, Duration retention) {
        open = new OpenConversationScript(redis, codec);
        post = new PostMessageScript(redis, codec);
        keep = new KeepConversationScript(redis, retention);
        join = new JoinAgentScript(redis, codec);
        leave = new LeaveAgentScript(redis, codec);
        enter = new EnterGuestScript(redis, codec);
        exit = new ExitGuestScript(redis, codec);
        end = new EndConversationScript(redis, codec, retention);
        seen = new MarkSeenScript(redis);
        typing = new TellTypingScript(redis, codec);
        read = new ReadConversationScript(redis);
        history = new ReadHistoryScript(redis);
    }

    @Override
    public CompletionStage<Posted> open(Question question) {
        return named(open.run(question));
    }

    @Override
    public CompletionStage<Void> keep(ConversationId conversation) {
        return named(keep.run(conversation));
    }

    @Override
    public CompletionStage<Posted> post(ConversationId conversation, Participant author, String command, String text) {
        return named(post.run(conversation, author, command, text));
    }

    @Override
    public CompletionStage<Void> join(ConversationId conversation, long n, AgentId agent, String name) {
        return named(join.run(conversation, n, agent, name));
    }

    @Override
    public CompletionStage<Void> leave(
            ConversationId conversation, long n, AgentId agent, String name, LeftReason reason) {
        return named(leave.run(conversation, n, new EntryBody.Left(agent, name, reason.word(), null, null, null)));
    }

    @Override
    public CompletionStage<Void> succeed(
            ConversationId conversation, long n, AgentId agent, String name, LeftReason former) {
        return named(join.succeed(conversation, n, agent, name, former));
    }

    @Override
    public CompletionStage<Void> handOn(
            ConversationId conversation,
            long n,
            AgentId agent,
            String name,
            String to,
            @Nullable DepartmentId department) {
        String reason = LeftReason.TRANSFERRED.word();
        return named(leave.run(conversation, n, new EntryBody.Left(agent, name, reason, null, to, department)));
    }

    @Override
    public CompletionStage<Void> enter(ConversationId conversation, long part, AgentId agent, String name) {
        return named(enter.run(conversation, part, agent, name));
    }

    @Override
    public CompletionStage<Void> exit(
            ConversationId conversation, long part, AgentId agent, String name, LeftReason reason) {
        return named(exit.run(conversation, part, agent, name, reason));
    }

    @Override
    public CompletionStage<Void> end(ConversationId conversation, EndedBy by, @Nullable String reason) {
        return named(end.run(conversation, by, reason));
    }

    @Override
    public CompletionStage<Optional<Transcript>> read(ConversationId conversation, Participant reader, Position have) {
        return named(read.run(conversation, Side.of(reader), have));
    }

    @Override
    public CompletionStage<Optional<Excerpt>> history(
            ConversationId conversation, Participant reader, long before, int limit) {
        return named(history.run(conversation, Side.of(reader), before, limit));
    }

    @Override
    public CompletionStage<Void> seen(ConversationId conversation, Participant reader, long seq) {
        return named(seen.run(conversation, reader, seq));
    }

    @Override
    public CompletionStage<Void> typing(ConversationId conversation, Participant writer, boolean on) {
        return named(typing.run(conversation, writer, on));
    }
}
