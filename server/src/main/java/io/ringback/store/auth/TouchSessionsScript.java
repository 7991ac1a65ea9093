package io.ringback.store.auth;

import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets sessions live on. */
final class TouchSessionsScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/touch_sessions");

    private final RedisCommands redis;

    TouchSessionsScript(RedisCommands redis) {
        this.redis = redis;
    }

    /** The hashes of those that are no more. */
    CompletionStage<List<String>> run(Collection<String> hashes, Duration idle) {
        Args args = Args.of(ServerClock.NOW).add(idle.toMillis());
        hashes.forEach(args::add);
        return redis.run(SCRIPT, GlobalKeys.ROOT, args)
                .thenApply(reply -> reply.list().stream().map(Reply::text).toList());
    }
}
