package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.util.concurrent.CompletionStage;

/** {@code notify/retry_entry.lua}. */
final class RetryEntryScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/retry_entry");

    private final SiteTag tag;

    RetryEntryScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, String id) {
        return tag.run(SCRIPT, site, tag.args(ServerClock.NOW).add(id)).thenApply(reply -> reply.number() == 1);
    }
}
