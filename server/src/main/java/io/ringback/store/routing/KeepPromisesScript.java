package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.waiting.screen.Told;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code waiting/keep_promises.lua}. */
final class KeepPromisesScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/keep_promises");

    private final SiteTag tag;

    KeepPromisesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Void> run(SiteId site, Map<ConversationId, Told> promises) {
        Args args = tag.args(ServerClock.NOW);
        promises.forEach((place, told) -> args.add(place.value()).add(told.text()));
        return tag.run(SCRIPT, site, args).thenAccept(kept -> {});
    }
}
