package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.CodeStore.Issued;
import io.ringback.notify.LinkCode;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code notify/keep_code.lua}. */
final class KeepCodeScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/keep_code");

    private final SiteTag tag;

    KeepCodeScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Void> run(SiteId site, LinkCode code, Issued issued, Duration life) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(code.hash())
                                .add(code.purpose().letter())
                                .add(issued.visitor().value())
                                .add(issued.channel())
                                .add(issued.to())
                                .add(life.toMillis()))
                .thenAccept(kept -> {});
    }
}
