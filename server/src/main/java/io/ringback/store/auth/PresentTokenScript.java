package io.ringback.store.auth;

import io.ringback.auth.VisitorTokenStore.Presented;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
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
     * @param now ms, empty for the server's clock
     * @param turn a token in use for longer gets a replacement
     * @param life how long a visitor who never comes back is remembered
     */
    CompletionStage<Presented> run(
            String now, SiteId site, VisitorId visitor, String hash, String replacement, Duration turn, Duration life) {
        Args args = Args.of(now, visitor.value(), hash, replacement)
                .add(turn.toMillis())
                .add(life.toMillis());
        return redis.run(SCRIPT, KeepTokenScript.root(site), args)
                .thenApply(reply -> Presented.valueOf(reply.text().toUpperCase(Locale.ROOT)));
    }
}
