package io.ringback.store.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Lets a visitor in on one more device. */
final class AddTokenScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/add_token");

    private final RedisCommands redis;

    AddTokenScript(RedisCommands redis) {
        this.redis = redis;
    }

    /**
     * Keeps the token of a further device.
     *
     * @param life how long a visitor who never comes back is remembered
     * @param most further devices at most; the oldest goes
     */
    CompletionStage<Void> run(SiteId site, VisitorId visitor, String hash, Duration life, int most) {
        return runAt(ServerClock.NOW, site, visitor, hash, life, most);
    }

    /** The same at another time (ms), for tests. */
    CompletionStage<Void> runAt(String now, SiteId site, VisitorId visitor, String hash, Duration life, int most) {
        Args args = Args.of(now, visitor.value(), hash).add(life.toMillis()).add(most);
        return redis.run(SCRIPT, KeepTokenScript.root(site), args).thenAccept(reply -> {});
    }
}
