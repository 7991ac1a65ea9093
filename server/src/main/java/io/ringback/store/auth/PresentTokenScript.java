package io.ringback.store.auth;

import io.ringback.auth.VisitorTokenStore.Presented;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Looks at a visitor's token. */
final class PresentTokenScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/present_token");

    private final RedisCommands redis;

    PresentTokenScript(RedisCommands redis) {
        this.redis = redis;
    }

    /**
     * What storage says to it.
     *
     * @param turn a token in use for longer gets a replacement
     * @param life how long a visitor who never comes back is remembered
     */
    CompletionStage<Presented> run(
            SiteId site, VisitorId visitor, String hash, String replacement, Duration turn, Duration life) {
        return runAt(ServerClock.NOW, site, visitor, hash, replacement, turn, life);
    }

    /** The same at another time (ms), for tests. */
    CompletionStage<Presented> runAt(
            String now, SiteId site, VisitorId visitor, String hash, String replacement, Duration turn, Duration life) {
        Args args = Args.of(now, visitor.value(), hash, replacement)
                .add(turn.toMillis())
                .add(life.toMillis());
        return redis.run(SCRIPT, KeepTokenScript.root(site), args)
                .thenApply(reply -> Presented.valueOf(reply.text().toUpperCase(Locale.ROOT)));
    }
}
