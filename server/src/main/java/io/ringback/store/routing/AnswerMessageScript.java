package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/answer_message.lua}. */
final class AnswerMessageScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/answer_message");

    private final SiteTag tag;

    AnswerMessageScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, ConversationId conversation, AgentId agent) {
        Args args = tag.args(ServerClock.NOW).add(conversation.value()).add(agent.value());
        return tag.run(SCRIPT, site, args).thenApply(answer -> answer.number() == 1);
    }
}
