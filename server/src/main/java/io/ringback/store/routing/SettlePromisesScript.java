package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.waiting.ledger.Settlement;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code waiting/settle_promises.lua}. */
final class SettlePromisesScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/settle_promises");

    private final SiteTag tag;

    SettlePromisesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, long fence, List<Settlement> settlements) {
        Args args = tag.args(ServerClock.NOW).add(fence);
        settlements.forEach(each -> args.add(each.promise().value())
                .add(each.came() ? "came" : "left")
                .add(each.at())
                .add(each.agent().map(AgentId::value).orElse("")));
        return tag.run(SCRIPT, site, args).thenApply(settled -> settled.number() >= 0);
    }
}
