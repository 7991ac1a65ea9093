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

/** {@code routing/invite_agent.lua}. */
final class InviteAgentScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/invite_agent");

    private final SiteTag tag;

    InviteAgentScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(
            SiteId site, AgentId agent, ConversationId chat, AgentId colleague, @Nullable String note) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(chat.value())
                .add(colleague.value())
                .add(SiteTag.orEmpty(note));
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
