package io.ringback.store.routing;

import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code callback/reassign_callback.lua}. */
final class ReassignCallbackScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/reassign_callback");

    private final SiteTag tag;

    ReassignCallbackScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Steered> run(SiteId site, CallbackId callback, Optional<AgentId> agent, AgentId by) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(callback.value())
                                .add(agent.map(AgentId::value).orElse(""))
                                .add(by.value()))
                .thenApply(answer -> Steered.parse(answer.text()));
    }
}
