package io.ringback.store.chat;

import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code chat/leave_agent.lua}; its outcomes differ only in whether there was still something to do. */
final class LeaveAgentScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/leave_agent");

    private final RedisCommands redis;
    private final Codec codec;

    LeaveAgentScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    CompletionStage<Void> run(ConversationId conversation, long n, EntryBody.Left left) {
        Args args = Args.of(ServerClock.NOW)
                .add(n)
                .add(left.agent().value())
                .add(Marks.next())
                .add(codec.entryBody(left));
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
