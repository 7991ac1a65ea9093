package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Decision;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/accept_offer.lua}. */
final class AcceptOfferScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/accept_offer");

    private final SiteTag tag;

    AcceptOfferScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<Acceptance>> run(SiteId site, AgentId agent, OfferId offer) {
        Args args = tag.args(ServerClock.NOW).add(agent.value()).add(offer.value());
        return tag.run(SCRIPT, site, args)
                .thenApply(answer -> new Decision<>(acceptance(answer), StepEntry.last(answer, 4)));
    }

    private static Acceptance acceptance(Reply answer) {
        return answer.at(0).text().equals("gone")
                ? new Acceptance.Gone()
                : new Acceptance.Accepted(
                        new ConversationId(answer.at(1).text()), answer.at(2).number());
    }
}
