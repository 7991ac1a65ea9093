package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.waiting.ledger.RiskRound;
import java.util.concurrent.CompletionStage;

/** {@code waiting/raise_promises.lua}. */
final class RaisePromisesScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/raise_promises");
    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST_KEPT = 50_000;

    private final SiteTag tag;

    RaisePromisesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, long fence, RiskRound round) {
        Args args = tag.args(ServerClock.NOW)
                .add(fence)
                .add(MOST_LOOKED_AT)
                .add(MOST_KEPT)
                .add(round.raised().size());
        round.raised().forEach(promise -> args.add(promise.value()));
        round.lowered().forEach(promise -> args.add(promise.value()));
        return tag.run(SCRIPT, site, args).thenApply(answer -> answer.at(0).number() >= 0);
    }
}
