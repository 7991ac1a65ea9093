package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
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
        Args args = Args.none();
        places.forEach(place -> args.add(place.value()));
        return tag.run(SCRIPT, site, args).thenApply(numbers -> ranks(places, numbers));
    }

    private static List<Rank> ranks(List<ConversationId> places, Reply numbers) {
        List<Rank> ranks = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            ranks.add(new Rank(places.get(i), (int) numbers.at(i).number()));
        }
        return ranks;
    }
}
