package io.ringback.store.notify;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.util.concurrent.CompletionStage;

/** {@code notify/tell_visitor.lua}. */
final class TellVisitorScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/tell_visitor");

    private final SiteTag tag;

    TellVisitorScript(SiteTag tag) {
        this.tag = tag;
    }

    /** By how many channels. */
    CompletionStage<Integer> run(
            SiteId site, VisitorId visitor, String what, String step, ConversationId conversation) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(visitor.value())
                                .add(what)
                                .add(step)
                                .add(conversation.value()))
                .thenApply(reply -> (int) reply.number());
    }
}
