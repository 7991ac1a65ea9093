package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.OutboxStore.Added;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** {@code notify/add_entry.lua}. */
final class AddEntryScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/add_entry");

    private final SiteTag tag;

    AddEntryScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Added> run(SiteId site, OutboxEntry entry, Duration wait) {
        Args args = tag.args(ServerClock.NOW)
                .add(entry.id())
                .add(entry.channel())
                .add(entry.to())
                .add(entry.what())
                .add(wait.toMillis());
        entry.data().forEach((name, text) -> args.add(name).add(text));
        return tag.run(SCRIPT, site, args)
                .thenApply(reply -> Added.valueOf(reply.text().toUpperCase(Locale.ROOT)));
    }
}
