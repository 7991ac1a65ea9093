package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code notify/keep_tell.lua}. */
final class KeepTellScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/keep_tell");

    private final SiteTag tag;

    KeepTellScript(SiteTag tag) {
        this.tag = tag;
    }

    /** Whether the address is new. */
    CompletionStage<Boolean> run(
            SiteId site, VisitorId visitor, String language, String channel, String address, Duration life) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(visitor.value())
                                .add(language)
                                .add(channel)
                                .add(address)
                                .add(life.toMillis()))
                .thenApply(reply -> reply.number() == 1);
    }
}
