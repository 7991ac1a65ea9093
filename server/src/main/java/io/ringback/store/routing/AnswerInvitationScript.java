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

/** {@code routing/answer_invitation.lua}. */
final class AnswerInvitationScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/answer_invitation");

    private final SiteTag tag;

    AnswerInvitationScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(
            SiteId site, AgentId agent, ConversationId chat, boolean accept, @Nullable String reason) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(chat.value())
                .add(accept ? 1 : 0)
                .add(SiteTag.orEmpty(reason));
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }
}
