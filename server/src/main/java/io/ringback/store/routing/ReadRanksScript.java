package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.waiting.Rank;
import java.util.ArrayList;
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
        return tag.run(SCRIPT, site, args).thenApply(waits -> ranks(places, waits));
    }

    private static List<Rank> ranks(List<ConversationId> places, Reply waits) {
        long now = waits.at(0).number();
        List<Rank> ranks = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            ranks.add(new Rank(places.get(i), Footings.read(waits.at(i + 1), now)));
        }
        return ranks;
    }
}
