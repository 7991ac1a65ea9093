package io.ringback.store.routing;

import io.ringback.agents.AgentProfile;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** {@code agents/sign_on.lua}. */
final class SignOnScript {
    private static final LuaScript SCRIPT = LuaScript.load("agents/sign_on");

    private final SiteTag tag;

    SignOnScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Long> run(SiteId site, AgentProfile agent) {
        String lanes = agent.lanes().stream().map(Lane::toString).collect(Collectors.joining(" "));
        String skills = agent.lanes().stream()
                .map(Lane::department)
                .distinct()
                .map(department -> department + "=" + agent.skill(department))
                .collect(Collectors.joining(" "));
        Args args = tag.args(ServerClock.NOW)
                .add(agent.id().value())
                .add(agent.name())
                .add(agent.capacity())
                .add(lanes)
                .add(skills);
        return tag.run(SCRIPT, site, args).thenApply(Reply::number);
    }
}
