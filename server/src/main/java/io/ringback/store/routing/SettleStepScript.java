package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Step;
import java.util.concurrent.CompletionStage;

/** {@code routing/settle_step.lua}. */
final class SettleStepScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/settle_step");

    private final SiteTag tag;

    SettleStepScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Void> run(SiteId site, Step step) {
        return tag.run(SCRIPT, site, Args.of(step.entry())).thenAccept(removed -> {});
    }
}
