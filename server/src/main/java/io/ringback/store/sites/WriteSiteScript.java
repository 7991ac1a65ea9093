package io.ringback.store.sites;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.sites.SiteStore.Written;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Writes the document of a site if nobody changed it in the meantime. */
final class WriteSiteScript {
    private static final LuaScript SCRIPT = LuaScript.load("sites/write_site");

    private final RedisCommands redis;

    WriteSiteScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Written> run(SiteId site, String json, OptionalLong expected) {
        Args args = Args.of(json, expected.isPresent() ? Long.toString(expected.getAsLong()) : "");
        return redis.run(SCRIPT, "{s:" + site + "}", args).thenApply(reply -> {
            long version = reply.at(1).number();
            return reply.at(0).text().equals("written")
                    ? new Written.Done(version, version == 1)
                    : new Written.Conflict(version);
        });
    }
}
