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

/** {@code routing/end_part.lua}. */
final class EndPartScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/end_part");

    private final SiteTag tag;

    EndPartScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(
            SiteId site, AgentId by, ConversationId chat, AgentId guest, boolean supervisor) {
        Args args = tag.args(ServerClock.NOW)
                .add(by.value())
                .add(chat.value())
                .add(guest.value())
                .add(supervisor ? 1 : 0);
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
