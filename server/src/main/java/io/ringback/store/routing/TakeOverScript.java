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

/** {@code routing/take_over.lua}. */
final class TakeOverScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/take_over");

    private final SiteTag tag;

    TakeOverScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(SiteId site, AgentId supervisor, ConversationId chat, long n) {
        Args args = tag.args(ServerClock.NOW)
                .add(supervisor.value())
                .add(chat.value())
                .add(n);
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
