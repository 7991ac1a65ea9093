package io.ringback.store.routing;

import io.ringback.callback.SellingBounds;
import io.ringback.callback.outlook.Asked;
import io.ringback.callback.outlook.Sold;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** {@code callback/ask_other.lua}. */
final class AskOtherScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/ask_other");

    private final SiteTag tag;

    AskOtherScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Asked> run(SiteId site, Sold sold, Instant other, int weight, SellingBounds bounds) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(sold.callback().value())
                                .add(sold.window().toEpochMilli())
                                .add(other.toEpochMilli())
                                .add(bounds.department())
                                .add(bounds.lane())
                                .add(weight))
                .thenApply(answer -> Asked.parse(answer.text()));
    }
}
