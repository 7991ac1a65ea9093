package io.ringback.store.routing;

import io.ringback.callback.outlook.Sold;
import io.ringback.model.CallbackId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code callback/read_sold.lua}. */
final class ReadSoldScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/read_sold");

    private final SiteTag tag;

    ReadSoldScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<Sold>> run(SiteId site, Instant from, Instant before, int most) {
        Args args =
                Args.none().add(from.toEpochMilli()).add(before.toEpochMilli()).add(most);
        return tag.run(SCRIPT, site, args)
                .thenApply(answer ->
                        answer.list().stream().map(ReadSoldScript::sold).toList());
    }

    private static Sold sold(Reply row) {
        return new Sold(
                new CallbackId(row.at(0).text()),
                Lane.parse(row.at(1).text()),
                Instant.ofEpochMilli(Long.parseLong(row.at(2).text())),
                Integer.parseInt(row.at(3).text()),
                Instant.ofEpochMilli(Long.parseLong(row.at(4).text())),
                row.at(5).number() == 1);
    }
}
