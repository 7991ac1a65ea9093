package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code agents/drain_agent.lua}. */
final class DrainAgentScript {
    private static final LuaScript SCRIPT = LuaScript.load("agents/drain_agent");

    private final SiteTag tag;

    DrainAgentScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, AgentId agent, boolean on) {
        Args args = tag.args(ServerClock.NOW).add(agent.value()).add(on ? 1 : 0);
        return tag.run(SCRIPT, site, args).thenApply(answer -> answer.number() == 1);
    }
}
