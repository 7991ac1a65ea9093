package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.waiting.live.ToldAt;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code waiting/keep_waits.lua}. */
final class KeepWaitsScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/keep_waits");

    private final SiteTag tag;

    KeepWaitsScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Void> run(SiteId site, Map<ConversationId, ToldAt> told) {
        Args args = Args.none();
        told.forEach((place, each) -> args.add(place.value()).add(each.minute()).add(each.text()));
        return tag.run(SCRIPT, site, args).thenAccept(kept -> {});
    }
}
