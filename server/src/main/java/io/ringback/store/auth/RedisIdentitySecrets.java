package io.ringback.store.auth;

import io.ringback.auth.IdentitySecrets;
import io.ringback.auth.Secret;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.store.Outages;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Secrets of sites as lists {@code {s:SITE}:identity}, the newest first, each {@code MILLIS SECRET}. */
public final class RedisIdentitySecrets implements IdentitySecrets {
    private final RedisCommands redis;

    public RedisIdentitySecrets(RedisCommands redis) {
        this.redis = redis;
    }

    private static String key(SiteId site) {
        return "{s:" + site + "}:identity";
    }

    @Override
    public CompletionStage<List<Kept>> valid(SiteId site) {
        return Outages.named(redis.call("LRANGE", key(site), Args.of("0").add(MOST - 1)))
                .thenApply(reply -> reply.list().stream()
                        .map(Reply::text)
                        .map(RedisIdentitySecrets::read)
                        .toList());
    }

    private static Kept read(String entry) {
        int gap = entry.indexOf(' ');
        return new Kept(
                new Secret(entry.substring(gap + 1)), Instant.ofEpochMilli(Long.parseLong(entry.substring(0, gap))));
    }

    /** Were this cut short after the first step, the one too many would hold no more either: it is never read. */
    @Override
    public CompletionStage<Void> add(SiteId site, Kept kept) {
        String entry = kept.since().toEpochMilli() + " " + kept.secret().text();
        return Outages.named(redis.call("LPUSH", key(site), Args.of(entry)).thenCompose(done -> keepOnly(site, MOST)));
    }

    @Override
    public CompletionStage<Void> keepOnly(SiteId site, int newest) {
        CompletionStage<Reply> cut = newest == 0
                ? redis.call("DEL", key(site), Args.none())
                : redis.call("LTRIM", key(site), Args.of("0").add(newest - 1));
        return Outages.named(cut.thenAccept(done -> {}));
    }
}
