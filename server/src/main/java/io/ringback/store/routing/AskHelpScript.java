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
import org.jspecify.annotations.Nullable;

/** {@code routing/ask_help.lua}. */
final class AskHelpScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/ask_help");

    private final SiteTag tag;

    AskHelpScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(
            SiteId site, AgentId agent, ConversationId chat, @Nullable String reason, boolean supervisor) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(chat.value())
                .add(SiteTag.orEmpty(reason))
                .add(supervisor ? 1 : 0);
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
