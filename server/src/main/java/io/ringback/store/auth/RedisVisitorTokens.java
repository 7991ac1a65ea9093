package io.ringback.store.auth;

import io.ringback.auth.VisitorTokenStore;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.Outages;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Visitors' tokens as hashes {@code {s:SITE}:token:VISITOR}, gone when a visitor stays away. */
public final class RedisVisitorTokens implements VisitorTokenStore {
    private static final Duration TURN = Duration.ofDays(1);
    private static final int MOST_DEVICES = 5;

    private final KeepTokenScript keep;
    private final PresentTokenScript present;
    private final AddTokenScript add;
    private final BindPersonScript bind;
    private final Duration life;

    /**
     * Tokens on this Redis.
     *
     * @param life how long a visitor who never comes back is remembered
     */
    public RedisVisitorTokens(RedisCommands redis, Duration life) {
        keep = new KeepTokenScript(redis);
        present = new PresentTokenScript(redis);
        add = new AddTokenScript(redis);
        bind = new BindPersonScript(redis);
        this.life = life;
    }

    @Override
    public CompletionStage<Boolean> keep(SiteId site, VisitorId visitor, String hash) {
        return Outages.named(keep.run(site, visitor, hash, life));
    }

    @Override
    public CompletionStage<Presented> present(SiteId site, VisitorId visitor, String hash, String replacementHash) {
        return Outages.named(present.run(site, visitor, hash, replacementHash, TURN, life));
    }

    @Override
    public CompletionStage<Optional<VisitorId>> bind(SiteId site, VisitorId visitor, String person) {
        return Outages.named(bind.run(site, visitor, person, life));
    }

    @Override
    public CompletionStage<Void> add(SiteId site, VisitorId visitor, String hash) {
        return Outages.named(add.run(site, visitor, hash, life, MOST_DEVICES));
    }
}
