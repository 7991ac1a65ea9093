package io.ringback.store.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Keeps a visitor's first token. */
final class KeepTokenScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/keep_token");

    private final RedisCommands redis;

    KeepTokenScript(RedisCommands redis) {
        this.redis = redis;
    }

    /** Whether it is theirs; false if they have another one. */
    CompletionStage<Boolean> run(SiteId site, VisitorId visitor, String hash, Duration life) {
        Args args = Args.of(ServerClock.NOW, visitor.value(), hash).add(life.toMillis());
        return redis.run(SCRIPT, root(site), args).thenApply(reply -> reply.number() == 1);
    }

    static String root(SiteId site) {
        return "{s:" + site + "}";
    }
}
