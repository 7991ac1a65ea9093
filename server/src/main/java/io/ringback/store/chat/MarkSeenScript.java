package io.ringback.store.chat;

import io.ringback.chat.Participant;
import io.ringback.model.ConversationId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code chat/mark_seen.lua}; what a stranger says changes nothing. */
final class MarkSeenScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/mark_seen");

    private final RedisCommands redis;

    MarkSeenScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Void> run(ConversationId conversation, Participant reader, long seq) {
        Side side = Side.of(reader);
        Args args = Args.of(ServerClock.NOW, side.letter(), side.id()).add(seq);
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
