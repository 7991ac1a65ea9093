package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code notify/settle_entry.lua}. */
final class SettleEntryScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/settle_entry");
    private static final int LONGEST_REASON = 200;

    private final SiteTag tag;

    SettleEntryScript(SiteTag tag) {
        this.tag = tag;
    }

    /**
     * Whether the lease was still held.
     *
     * @param outcome {@code sent}, {@code again} or {@code refused}
     */
    CompletionStage<Boolean> run(SiteId site, String id, String token, String outcome, Duration after, String why) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(id)
                                .add(token)
                                .add(outcome)
                                .add(after.toMillis())
                                .add(why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why))
                .thenApply(reply -> reply.number() == 1);
    }
}
