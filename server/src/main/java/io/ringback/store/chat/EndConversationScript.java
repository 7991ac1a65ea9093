package io.ringback.store.chat;

import io.ringback.chat.EndedBy;
import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code chat/end_conversation.lua}; its outcomes differ only in whether there was still something to do. */
final class EndConversationScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/end_conversation");

    private final RedisCommands redis;
    private final Codec codec;
    private final Duration retention;

    EndConversationScript(RedisCommands redis, Codec codec, Duration retention) {
        this.redis = redis;
        this.codec = codec;
        this.retention = retention;
    }

    CompletionStage<Void> run(ConversationId conversation, EndedBy by, @Nullable String reason) {
        Args args = Args.of(ServerClock.NOW)
                .add(retention.toMillis())
                .add(Marks.next())
                .add(codec.entryBody(new EntryBody.Ended(by.word(), reason)));
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
