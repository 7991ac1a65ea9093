package io.ringback.store.chat;

import io.ringback.chat.LeftReason;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code chat/join_agent.lua}; its outcomes differ only in whether there was still something to do. */
final class JoinAgentScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/join_agent");

    private final RedisCommands redis;
    private final Codec codec;

    JoinAgentScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    /** Somebody takes a waiting conversation. */
    CompletionStage<Void> run(ConversationId conversation, long n, AgentId agent, String name) {
        // who is still named there was relieved by an assignment that this node has not told of yet
        return run(conversation, n, new EntryBody.Joined(agent, name, null), LeftReason.TAKEN_OVER);
    }

    /** Somebody goes on with a running conversation; the one before left for this reason. */
    CompletionStage<Void> succeed(ConversationId conversation, long n, AgentId agent, String name, LeftReason former) {
        return run(conversation, n, new EntryBody.Joined(agent, name, "successor"), former);
    }

    private CompletionStage<Void> run(ConversationId conversation, long n, EntryBody.Joined joined, LeftReason former) {
        Args args = Args.of(ServerClock.NOW)
                .add(n)
                .add(joined.agent().value())
                .add(joined.name())
                .add(Marks.next())
                .add(codec.entryBody(joined))
                .add(Marks.next())
                .add(former.word());
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
