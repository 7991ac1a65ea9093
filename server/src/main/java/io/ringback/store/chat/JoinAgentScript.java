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
import org.jspecify.annotations.Nullable;

/** {@code chat/join_agent.lua}; its outcomes differ only in whether there was still something to do. */
final class JoinAgentScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/join_agent");

    private final RedisCommands redis;
    private final Codec codec;

    JoinAgentScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    /** {@code as} is successor, or null for who takes a waiting conversation. */
    CompletionStage<Void> run(ConversationId conversation, long n, AgentId agent, String name, @Nullable String as) {
        Args args = Args.of(ServerClock.NOW)
                .add(n)
                .add(agent.value())
                .add(name)
                .add(Marks.next())
                .add(codec.entryBody(new EntryBody.Joined(agent, name, as)))
                .add(Marks.next());
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
