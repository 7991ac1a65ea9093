package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code waiting/answer_call.lua}. */
final class AnswerCallScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/answer_call");

    private final SiteTag tag;

    AnswerCallScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, ConversationId conversation, VisitorId visitor) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(conversation.value()).add(visitor.value()))
                .thenApply(answer -> answer.number() == 1);
    }
}
