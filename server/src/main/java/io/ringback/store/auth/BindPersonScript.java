package io.ringback.store.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Finds the visitor as whom a signed person is known. */
final class BindPersonScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/bind_person");

    private final RedisCommands redis;

    BindPersonScript(RedisCommands redis) {
        this.redis = redis;
    }

    /**
     * The visitor they are; empty when this visitor is somebody else.
     *
     * @param life how long a visitor who never comes back is remembered
     */
    CompletionStage<Optional<VisitorId>> run(SiteId site, VisitorId visitor, String person, Duration life) {
        Args args = Args.of(visitor.value(), person).add(life.toMillis());
        return redis.run(SCRIPT, KeepTokenScript.root(site), args)
                .thenApply(
                        reply -> reply.text().isEmpty() ? Optional.empty() : Optional.of(new VisitorId(reply.text())));
    }
}
