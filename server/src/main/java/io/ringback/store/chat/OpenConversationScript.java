package io.ringback.store.chat;

import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.VerifiedIdentity;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryBody;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code chat/open_conversation.lua}. */
final class OpenConversationScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/open_conversation");

    /** How long a conversation lives that never got its place. */
    private static final Duration UNPLACED = Duration.ofMinutes(15);

    private final RedisCommands redis;
    private final Codec codec;

    OpenConversationScript(RedisCommands redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    CompletionStage<Posted> run(Question question) {
        EntryBody body = new EntryBody.Message("visitor", question.command(), question.text(), null, null);
        Args args = Args.of(ServerClock.NOW)
                .add(UNPLACED.toMillis())
                .add(Marks.next())
                .add(question.command())
                .add(codec.entryBody(body));
        record(args, question);
        return redis.run(SCRIPT, ConversationKeys.root(question.conversation()), args)
                .thenApply(PostMessageScript::decode);
    }

    private static void record(Args args, Question question) {
        field(args, "site", question.site().value());
        field(args, "visitor", question.visitor().value());
        field(args, "reference", question.reference());
        field(args, "language", question.language());
        field(args, "topic", question.topic() == null ? null : question.topic().value());
        field(args, "name", question.name());
        field(args, "email", question.email());
        field(args, "page", question.pageUrl());
        field(args, "title", question.pageTitle());
        identity(args, question.identity());
    }

    private static void identity(Args args, @Nullable VerifiedIdentity identity) {
        if (identity != null) {
            field(args, "subject", identity.subject());
            field(args, "verifiedName", identity.name());
            field(args, "verifiedEmail", identity.email());
            field(args, "plan", identity.plan() == null ? null : identity.plan().value());
        }
    }

    private static void field(Args args, String name, @Nullable String value) {
        if (value != null) {
            args.add(name).add(value);
        }
    }
}
