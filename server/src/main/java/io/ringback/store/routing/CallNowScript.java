package io.ringback.store.routing;

import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code callback/call_now.lua}. */
final class CallNowScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/call_now");

    private final SiteTag tag;

    CallNowScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Steered> run(SiteId site, CallbackId callback, AgentId by) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(callback.value()).add(by.value()))
                .thenApply(answer -> Steered.parse(answer.text()));
    }
}
