package io.ringback.store.chat;

import io.ringback.model.ConversationId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code chat/keep_conversation.lua}; a conversation that is gone stays gone. */
final class KeepConversationScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/keep_conversation");

    private final RedisCommands redis;
    private final Duration retention;

    KeepConversationScript(RedisCommands redis, Duration retention) {
        this.redis = redis;
        this.retention = retention;
    }

    CompletionStage<Void> run(ConversationId conversation) {
        Args args = Args.none().add(retention.toMillis());
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
