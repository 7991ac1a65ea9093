package io.ringback.store.routing;

import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.promise.PromiseId;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.waiting.ledger.Owed;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code waiting/read_owed.lua}. */
final class ReadOwedScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/read_owed");
    private static final int MOST = 500;

    private final SiteTag tag;

    ReadOwedScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<Owed>> run(SiteId site) {
        return tag.run(SCRIPT, site, tag.args(ServerClock.NOW).add(MOST)).thenApply(answer -> {
            long now = answer.at(0).number();
            return answer.list().stream().skip(1).map(each -> owed(each, now)).toList();
        });
    }

    private static Owed owed(Reply each, long now) {
        return new Owed(
                new PromiseId(each.at(0).text()),
                each.at(1).number(),
                Footings.read(each.at(2), now),
                each.at(3).number() == 1,
                Lane.parse(each.at(4).text()),
                Long.parseLong(each.at(5).text()));
    }
}
