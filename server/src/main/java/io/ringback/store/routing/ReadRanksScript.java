package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.waiting.Rank;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code waiting/read_ranks.lua}. */
final class ReadRanksScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/read_ranks");

    private final SiteTag tag;

    ReadRanksScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<Rank>> run(SiteId site, List<ConversationId> places) {
        Args args = tag.args(ServerClock.NOW);
        places.forEach(place -> args.add(place.value()));
        return tag.run(SCRIPT, site, args).thenApply(waits -> Footings.ranks(places, waits));
    }
}
