package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Decision;
import io.ringback.routing.TeamOutcome;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/hand_over.lua}. */
final class HandOverScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/hand_over");

    private final SiteTag tag;

    HandOverScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(SiteId site, AgentId agent, ConversationId chat, AgentId guest) {
        Args args =
                tag.args(ServerClock.NOW).add(agent.value()).add(chat.value()).add(guest.value());
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
