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

/** {@code routing/join_chat.lua}. */
final class JoinChatScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/join_chat");

    private final SiteTag tag;

    JoinChatScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(SiteId site, AgentId supervisor, ConversationId chat) {
        Args args = tag.args(ServerClock.NOW).add(supervisor.value()).add(chat.value());
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
