package io.ringback.store.auth;

import io.ringback.auth.SessionStore.Live;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads a session with its account. */
final class FindSessionScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/find_session");

    private final RedisCommands redis;

    FindSessionScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Optional<Live>> run(String hash) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, Args.of(hash))
                .thenApply(reply -> reply.isNil()
                        ? Optional.empty()
                        : Optional.of(live(hash, reply.at(0), reply.at(1), reply.at(2))));
    }

    /** A session as two scripts answer it: agent, ms left, fields of the account. */
    static Live live(String hash, Reply agent, Reply left, Reply fields) {
        return new Live(
                hash, AccountFields.account(agent.text(), AccountFields.map(fields)), Duration.ofMillis(left.number()));
    }
}
