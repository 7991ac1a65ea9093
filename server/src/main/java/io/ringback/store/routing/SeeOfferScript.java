package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/see_offer.lua}. */
final class SeeOfferScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/see_offer");

    private final SiteTag tag;

    SeeOfferScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, AgentId agent, OfferId offer) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(agent.value()).add(offer.value()))
                .thenApply(answer -> answer.number() == 1);
    }
}
