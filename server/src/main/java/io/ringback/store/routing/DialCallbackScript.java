package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code callback/dial_callback.lua}. */
final class DialCallbackScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/dial_callback");

    private final SiteTag tag;

    DialCallbackScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, AgentId agent, ConversationId conversation) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(agent.value()).add(conversation.value()))
                .thenApply(answer -> answer.text().equals("dialled"));
    }
}
