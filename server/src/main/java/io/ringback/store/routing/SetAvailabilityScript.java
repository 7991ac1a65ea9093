package io.ringback.store.routing;

import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code agents/set_availability.lua}. */
final class SetAvailabilityScript {
    private static final LuaScript SCRIPT = LuaScript.load("agents/set_availability");

    private final SiteTag tag;

    SetAvailabilityScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, AgentId agent, Availability availability) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(availability.status().word())
                .add(SiteTag.orEmpty(availability.reason()))
                .add(SiteTag.orEmpty(availability.returnAt()));
        return tag.run(SCRIPT, site, args).thenApply(answer -> answer.number() == 1);
    }
}
