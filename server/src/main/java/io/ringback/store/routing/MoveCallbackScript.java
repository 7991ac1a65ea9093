package io.ringback.store.routing;

import io.ringback.callback.Moved;
import io.ringback.callback.SellingBounds;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** {@code callback/move_callback.lua}. */
final class MoveCallbackScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/move_callback");

    private final SiteTag tag;

    MoveCallbackScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Moved> run(
            SiteId site, CallbackId callback, VisitorId visitor, Instant window, int weight, SellingBounds bounds) {
        Args args = tag.args(ServerClock.NOW)
                .add(callback.value())
                .add(visitor.value())
                .add(window.toEpochMilli())
                .add(bounds.department())
                .add(bounds.lane())
                .add(weight);
        return tag.run(SCRIPT, site, args).thenApply(answer -> Moved.parse(answer.text()));
    }
}
