package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.WrapUp;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/finish_wrap_up.lua}. */
final class FinishWrapUpScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/finish_wrap_up");

    private final SiteTag tag;

    FinishWrapUpScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, AgentId agent, ConversationId conversation, WrapUp wrapUp) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(conversation.value())
                .add(SiteTag.orEmpty(wrapUp.outcome()))
                .add(SiteTag.orEmpty(wrapUp.note()));
        return tag.run(SCRIPT, site, args).thenApply(answer -> answer.number() == 1);
    }
}
