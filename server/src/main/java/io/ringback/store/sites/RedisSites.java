package io.ringback.store.sites;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import io.ringback.sites.SiteStore;
import io.ringback.store.Outages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Site documents as hashes {@code {s:SITE}:config}; the set {@code {g}:sites} names them all. */
public final class RedisSites implements SiteStore {
    private static final String ALL = "{g}:sites";

    private final RedisCommands redis;
    private final WriteSiteScript write;

    public RedisSites(RedisCommands redis) {
        this.redis = redis;
        write = new WriteSiteScript(redis);
    }

    @Override
    public CompletionStage<Optional<Kept>> find(SiteId site) {
        return Outages.named(redis.call("HMGET", "{s:" + site + "}:config", Args.of("version", "json"))
                .thenApply(reply -> reply.at(0).isNil()
                        ? Optional.empty()
                        : Optional.of(new Kept(reply.at(0).number(), reply.at(1).text()))));
    }

    @Override
    public CompletionStage<List<SiteId>> list() {
        return Outages.named(redis.members(ALL)
                .thenApply(names -> names.stream().map(SiteId::new).toList()));
    }

    /** Named first: a name without a document is harmless, a document nobody can list is not. */
    @Override
    public CompletionStage<Written> write(SiteId site, String json, OptionalLong expected) {
        return Outages.named(
                redis.call("SADD", ALL, Args.of(site.value())).thenCompose(named -> write.run(site, json, expected)));
    }
}
