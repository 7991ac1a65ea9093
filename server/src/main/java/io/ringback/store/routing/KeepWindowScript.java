package io.ringback.store.routing;

import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code callback/keep_window.lua}. */
final class KeepWindowScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/keep_window");

    private final SiteTag tag;

    KeepWindowScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, CallbackId callback, VisitorId visitor) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(callback.value()).add(visitor.value()))
                .thenApply(answer -> answer.text().equals("done"));
    }
}
