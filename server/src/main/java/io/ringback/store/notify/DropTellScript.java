package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.util.concurrent.CompletionStage;

/** {@code notify/drop_tell.lua}. */
final class DropTellScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/drop_tell");

    private final SiteTag tag;

    DropTellScript(SiteTag tag) {
        this.tag = tag;
    }

    /**
     * How many channels were dropped.
     *
     * @param channel {@code mail}, {@code push}, or empty for both
     * @param address only this one, or empty for whichever it is
     */
    CompletionStage<Integer> run(SiteId site, VisitorId visitor, String channel, String address) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(visitor.value())
                                .add(channel)
                                .add(address))
                .thenApply(reply -> (int) reply.number());
    }
}
