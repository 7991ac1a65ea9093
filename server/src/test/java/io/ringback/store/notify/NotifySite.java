package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.TellWish;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.RedisSession;
import io.ringback.store.StoreRedis;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A site of its own on the Redis of all tests, with a clock that stands still. */
final class NotifySite {
    final SiteId site = new SiteId("n-" + UUID.randomUUID().toString().substring(0, 13));
    final RedisCommands redis = StoreRedis.empty();
    final SiteTag tag;
    final RedisOutbox outbox;
    final RedisTells tells;
    final RedisCodes codes;
    final VisitorId visitor = VisitorId.random();
    private final AtomicLong clock = new AtomicLong(1_700_000_000_000L);

    NotifySite() {
        tag = SiteTag.simulated(redis, () -> Long.toString(clock.get()));
        outbox = new RedisOutbox(tag);
        tells = new RedisTells(tag);
        codes = new RedisCodes(tag);
    }

    Instant now() {
        return Instant.ofEpochMilli(clock.get());
    }

    void pass(Duration time) {
        clock.addAndGet(time.toMillis());
    }

    /** Asks Redis about a key of the site: the command, the rest of the key's name, and more. */
    String ask(String command, String name, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = command;
        all[1] = "{s:" + site + "}" + name;
        System.arraycopy(more, 0, all, 2, more.length);
        return StoreRedis.send(all);
    }

    static OutboxEntry mail(String id) {
        return OutboxEntry.fresh(id, OutboxEntry.MAIL, "ana@example.org", "turn", Map.of("language", "sl"));
    }

    void add(OutboxEntry entry) {
        await(outbox.add(site, entry, Duration.ZERO));
    }

    List<OutboxEntry> lease(String token) {
        return await(outbox.lease(site, token, 10)).entries();
    }

    List<String> leasedIds(String token) {
        return lease(token).stream().map(OutboxEntry::id).toList();
    }

    /** The visitor asks to be told by mail. */
    void byMail(String address) {
        await(tells.keep(site, visitor, "sl", OutboxEntry.MAIL, address));
    }

    TellWish wish() {
        return await(tells.look(site, visitor));
    }

    static <T> T await(CompletionStage<T> stage) {
        return RedisSession.await(stage);
    }
}
