package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.waiting.live.Tenure;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code waiting/claim_estimator.lua}. */
final class ClaimEstimatorScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/claim_estimator");
    private static final long LEASE_MS = 3_000;

    private final SiteTag tag;

    ClaimEstimatorScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Tenure> run(SiteId site, String node, long known) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(node).add(LEASE_MS).add(known))
                .thenApply(ClaimEstimatorScript::tenure);
    }

    private static Tenure tenure(Reply reply) {
        boolean own = reply.at(0).number() == 1;
        boolean read = reply.size() > 3 && !reply.at(3).isNil();
        return new Tenure(
                own,
                reply.at(1).number(),
                reply.at(2).number(),
                read ? SiteStateJson.read(reply.at(3).bytes()) : Optional.empty());
    }
}
