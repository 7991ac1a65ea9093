package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code agents/renew_leases.lua}. */
final class RenewLeasesScript {
    private static final LuaScript SCRIPT = LuaScript.load("agents/renew_leases");

    private final SiteTag tag;

    RenewLeasesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<Long>> run(SiteId site, List<AgentId> agents) {
        Args args = tag.args(ServerClock.NOW);
        agents.forEach(agent -> args.add(agent.value()));
        return tag.run(SCRIPT, site, args)
                .thenApply(revs -> revs.list().stream().map(Reply::number).toList());
    }
}
