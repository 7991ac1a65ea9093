package io.ringback.store.chat;

import io.ringback.chat.Participant;
import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.ServerEvent;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.concurrent.CompletionStage;

/** {@code chat/tell_typing.lua}; what a stranger says is told to nobody. */
final class TellTypingScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/tell_typing");

    private final RedisCommands redis;
    private final Codec codec;

    TellTypingScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    CompletionStage<Void> run(ConversationId conversation, Participant writer, boolean on) {
        Side side = Side.of(writer);
        ServerEvent event = writer instanceof Participant.Agent agent
                ? new ServerEvent.TypingNow(conversation, "agent", agent.name(), on)
                : new ServerEvent.TypingNow(conversation, "visitor", null, on);
        Args args = Args.of(side.letter(), side.id()).add(codec.encode(event));
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenAccept(outcome -> {});
    }
}
