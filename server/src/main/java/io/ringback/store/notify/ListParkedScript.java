package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.ParkedEntries.Next;
import io.ringback.notify.ParkedEntries.Page;
import io.ringback.notify.ParkedEntries.Parked;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.routing.SiteTag;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code notify/list_parked.lua}. */
final class ListParkedScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/list_parked");

    private final SiteTag tag;

    ListParkedScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Page> run(SiteId site, Next from, int most) {
        return tag.run(SCRIPT, site, Args.of(Long.toString(from.until()), from.after(), Integer.toString(most)))
                .thenApply(ListParkedScript::page);
    }

    private static Page page(Reply answer) {
        List<Reply> rows = answer.list();
        Reply last = rows.get(0);
        Optional<Next> next = last.isNil()
                ? Optional.empty()
                : Optional.of(
                        new Next(Long.parseLong(last.at(0).text()), last.at(1).text()));
        return new Page(
                rows.subList(1, rows.size()).stream().map(ListParkedScript::row).toList(), next);
    }

    private static Parked row(Reply row) {
        OutboxEntry entry = new OutboxEntry(
                row.at(0).text(),
                row.at(1).text(),
                row.at(2).text(),
                row.at(3).text(),
                EntryData.read(row.at(4).bytes()),
                Long.parseLong(row.at(5).text()),
                Integer.parseInt(row.at(6).text()));
        return new Parked(entry, Long.parseLong(row.at(7).text()), row.at(8).text());
    }
}
