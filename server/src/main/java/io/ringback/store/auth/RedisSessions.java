package io.ringback.store.auth;

import io.ringback.auth.SessionStore;
import io.ringback.model.AgentId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.Outages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sessions as hashes {@code {g}:session:HASH} that expire when unused, tickets as strings that expire. */
public final class RedisSessions implements SessionStore {
    // One call looks at so many at most, so that it holds Redis up for less than a millisecond.
    private static final int BATCH = 500;

    private final RedisCommands redis;
    private final BeginSessionScript begin;
    private final FindSessionScript find;
    private final TouchSessionsScript touch;
    private final EndSessionScript end;
    private final RedeemTicketScript redeem;

    public RedisSessions(RedisCommands redis) {
        this.redis = redis;
        begin = new BeginSessionScript(redis);
        find = new FindSessionScript(redis);
        touch = new TouchSessionsScript(redis);
        end = new EndSessionScript(redis);
        redeem = new RedeemTicketScript(redis);
    }

    @Override
    public CompletionStage<Boolean> begin(String hash, AgentId agent, Duration idle, Duration absolute) {
        return Outages.named(begin.run(hash, agent, idle, absolute));
    }

    @Override
    public CompletionStage<Optional<Live>> find(String hash) {
        return Outages.named(find.run(hash));
    }

    @Override
    public CompletionStage<Set<String>> touch(Collection<String> hashes, Duration idle) {
        List<String> all = new ArrayList<>(hashes);
        CompletionStage<Set<String>> gone = CompletableFuture.completedFuture(new HashSet<>());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            gone = gone.thenCombine(touch.run(batch, idle), (set, more) -> {
                set.addAll(more);
                return set;
            });
        }
        return Outages.named(gone);
    }

    @Override
    public CompletionStage<Void> end(String hash) {
        return Outages.named(end.run(hash).thenAccept(ended -> {}));
    }

    @Override
    public CompletionStage<Void> keepTicket(String ticketHash, String sessionHash, Duration life) {
        byte[] session = sessionHash.getBytes(StandardCharsets.US_ASCII);
        return Outages.named(redis.set(GlobalKeys.ticket(ticketHash), session, life.toMillis()));
    }

    @Override
    public CompletionStage<Optional<Live>> redeemTicket(String ticketHash) {
        return Outages.named(redeem.run(ticketHash));
    }
}
