package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Decision;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.TeamOutcome;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code routing/transfer_place.lua}. */
final class TransferPlaceScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/transfer_place");

    private final SiteTag tag;

    TransferPlaceScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<TeamOutcome>> run(
            SiteId site, AgentId agent, ConversationId chat, HandoverTarget to, @Nullable String note) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(chat.value())
                .add(kind(to))
                .add(target(to))
                .add(SiteTag.orEmpty(note));
        return tag.run(SCRIPT, site, args).thenApply(TeamAnswer::read);
    }

    private static String kind(HandoverTarget to) {
        if (to instanceof HandoverTarget.ToAgent) {
            return "agent";
        }
        return to instanceof HandoverTarget.ToDepartment ? "department" : "supervisor";
    }

    private static String target(HandoverTarget to) {
        if (to instanceof HandoverTarget.ToAgent one) {
            return one.agent().value();
        }
        return to instanceof HandoverTarget.ToDepartment one
                ? one.department().value()
                : Lane.SUPERVISORS.department().value();
    }
}
