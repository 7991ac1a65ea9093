package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.OutboxStore.Leased;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code notify/lease_entries.lua}. */
final class LeaseEntriesScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/lease_entries");

    private final SiteTag tag;

    LeaseEntriesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Leased> run(SiteId site, String token, Duration lease, int most, Duration givenUpAfter) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(token)
                                .add(lease.toMillis())
                                .add(most)
                                .add(givenUpAfter.toMillis()))
                .thenApply(LeaseEntriesScript::leased);
    }

    private static Leased leased(Reply answer) {
        return new Leased(
                answer.at(0).list().stream().map(LeaseEntriesScript::entry).toList(),
                (int) answer.at(1).number(),
                (int) answer.at(2).number(),
                answer.at(3).list().stream().map(Reply::text).toList());
    }

    private static OutboxEntry entry(Reply fields) {
        return new OutboxEntry(
                fields.at(0).text(),
                fields.at(1).text(),
                fields.at(2).text(),
                fields.at(3).text(),
                EntryData.read(fields.at(4).bytes()),
                fields.at(5).number(),
                (int) fields.at(6).number());
    }
}
