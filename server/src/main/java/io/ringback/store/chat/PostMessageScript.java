package io.ringback.store.chat;

import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.model.ConversationId;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code chat/post_message.lua}. */
final class PostMessageScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/post_message");

    private final RedisCommands redis;
    private final Codec codec;

    PostMessageScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    CompletionStage<Posted> run(ConversationId conversation, Participant author, String command, String text) {
        Side side = Side.of(author);
        Args args = Args.of(ServerClock.NOW, side.letter(), side.id(), command, Marks.next())
                .add(codec.entryBody(body(author, command, text)));
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args).thenApply(PostMessageScript::decode);
    }

    private static EntryBody body(Participant author, String command, String text) {
        if (author instanceof Participant.Agent agent) {
            return new EntryBody.Message("agent", command, text, agent.id(), agent.name());
        }
        return new EntryBody.Message("visitor", command, text, null, null);
    }

    static Posted decode(Reply reply) {
        String outcome = reply.at(0).text();
        return switch (outcome) {
            case "stored", "repeat", "opened" ->
                new Posted.Stored(
                        reply.at(1).number(), reply.at(2).text(), reply.at(3).number());
            case "ended" -> new Posted.Ended();
            case "absent" -> new Posted.Absent();
            default -> throw new IllegalStateException("post_message answered " + outcome);
        };
    }
}
