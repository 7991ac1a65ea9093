package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Refusal;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/decline_offer.lua}. */
final class DeclineOfferScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/decline_offer");

    private final SiteTag tag;

    DeclineOfferScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, AgentId agent, OfferId offer, Refusal refusal) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(offer.value())
                .add(SiteTag.orEmpty(refusal.reason()))
                .add(SiteTag.orEmpty(refusal.note()));
        return tag.run(SCRIPT, site, args).thenApply(answer -> answer.number() == 1);
    }
}
