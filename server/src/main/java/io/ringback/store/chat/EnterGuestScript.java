package io.ringback.store.chat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code chat/enter_guest.lua}; its outcomes differ only in whether there was still something to do. */
final class EnterGuestScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/enter_guest");

    private final RedisCommands redis;
    private final Codec codec;

    EnterGuestScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    CompletionStage<Void> run(ConversationId conversation, long part, AgentId agent, String name) {
        Args args = Args.of(ServerClock.NOW)
                .add(part)
                .add(agent.value())
                .add(name)
                .add(Marks.next())
                .add(codec.entryBody(new EntryBody.Joined(agent, name, "guest")));
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
