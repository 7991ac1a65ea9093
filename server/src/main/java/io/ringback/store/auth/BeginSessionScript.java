package io.ringback.store.auth;

import io.ringback.model.AgentId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Begins a session. */
final class BeginSessionScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/begin_session");

    private final RedisCommands redis;

    BeginSessionScript(RedisCommands redis) {
        this.redis = redis;
    }

    /** False if there is no such account, or it is disabled. */
    CompletionStage<Boolean> run(String hash, AgentId agent, Duration idle, Duration absolute) {
        Args args = Args.of(ServerClock.NOW, hash, agent.value())
                .add(idle.toMillis())
                .add(absolute.toMillis());
        return redis.run(SCRIPT, GlobalKeys.ROOT, args).thenApply(reply -> reply.number() == 1);
    }
}
