package io.ringback.store.chat;

import io.ringback.chat.Excerpt;
import io.ringback.model.ConversationId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code chat/read_history.lua}. */
final class ReadHistoryScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/read_history");

    private final RedisCommands redis;

    ReadHistoryScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Optional<Excerpt>> run(ConversationId conversation, Side reader, long before, int limit) {
        Args args = Args.of(reader.letter(), reader.id()).add(before).add(limit);
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenApply(ReadHistoryScript::decode);
    }

    private static Optional<Excerpt> decode(Reply reply) {
        if ("absent".equals(reply.at(0).text())) {
            return Optional.empty();
        }
        return Optional.of(new Excerpt(
                ReadConversationScript.texts(reply.at(2)), reply.at(1).number() == 1));
    }
}
