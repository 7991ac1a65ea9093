package io.ringback.store.routing;

import io.ringback.callback.SellingBounds;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** {@code callback/propose_window.lua}. */
final class ProposeWindowScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/propose_window");

    private final SiteTag tag;

    ProposeWindowScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Steered> run(
            SiteId site, CallbackId callback, Instant window, AgentId by, int weight, SellingBounds bounds) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(callback.value())
                                .add(window.toEpochMilli())
                                .add(by.value())
                                .add(bounds.department())
                                .add(bounds.lane())
                                .add(weight))
                .thenApply(answer -> Steered.parse(answer.text()));
    }
}
