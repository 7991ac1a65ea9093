package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.TellWish;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code notify/look_tell.lua}. */
final class LookTellScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/look_tell");

    private final SiteTag tag;

    LookTellScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<TellWish> run(SiteId site, VisitorId visitor) {
        return tag.run(SCRIPT, site, tag.args(ServerClock.NOW).add(visitor.value()))
                .thenApply(f -> f.at(0).isNil()
                        ? TellWish.NONE
                        : new TellWish(f.at(0).text(), given(f.at(1), f.at(2)), given(f.at(3), f.at(4))));
    }

    private static Optional<TellWish.Given> given(Reply address, Reply at) {
        return address.isNil()
                ? Optional.empty()
                : Optional.of(new TellWish.Given(address.text(), Instant.ofEpochMilli(at.number())));
    }
}
