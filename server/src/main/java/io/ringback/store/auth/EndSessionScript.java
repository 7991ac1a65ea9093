package io.ringback.store.auth;

import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.concurrent.CompletionStage;

/** Ends a session. */
final class EndSessionScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/end_session");

    private final RedisCommands redis;

    EndSessionScript(RedisCommands redis) {
        this.redis = redis;
    }

    /** False if it had ended. */
    CompletionStage<Boolean> run(String hash) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, Args.of(hash)).thenApply(reply -> reply.number() == 1);
    }
}
