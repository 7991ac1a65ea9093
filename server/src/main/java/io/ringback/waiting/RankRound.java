package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.Told;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One reading of many places of a site: read them, ask why lines grew where they did, tell, keep what was promised. */
final class RankRound {
    private final SiteId site;
    private final WaitingStore store;
    private final Reading reading;
    private final Map<ConversationId, FollowedVisitor> asked;

    /** What reads where places stand: {@link WaitingStore#ranks} or {@link WaitingStore#renew}. */
    interface Reading {
        CompletionStage<List<Rank>> of(SiteId site, List<ConversationId> places);
    }

    /**
     * A round over these places.
     *
     * @param asked at most 500
     */
    RankRound(SiteId site, WaitingStore store, Reading reading, Map<ConversationId, FollowedVisitor> asked) {
        this.site = site;
        this.store = store;
        this.reading = reading;
        this.asked = asked;
    }

    /** Ends when all is told; what cannot be read or kept now is with the next round. */
    CompletionStage<Void> run() {
        return reading.of(site, List.copyOf(asked.keySet()))
                .thenCompose(ranks -> causes(ranks).thenCompose(causes -> keep(told(ranks, causes))));
    }

    private CompletionStage<Map<Lane, Cause>> causes(List<Rank> ranks) {
        Set<Lane> grown = new HashSet<>();
        long since = Long.MAX_VALUE;
        for (Rank rank : ranks) {
            Optional<Long> before =
                    rank.footing().flatMap(footing -> visitor(rank).flatMap(v -> v.grewSince(footing)));
            if (before.isPresent()) {
                grown.add(rank.footing().orElseThrow().lane());
                since = Math.min(since, before.get());
            }
        }
        return grown.isEmpty() ? CompletableFuture.completedFuture(Map.of()) : store.causes(site, grown, since);
    }

    private Map<ConversationId, Told> told(List<Rank> ranks, Map<Lane, Cause> causes) {
        Map<ConversationId, Told> promises = new HashMap<>();
        for (Rank rank : ranks) {
            Cause grew = rank.footing().map(Footing::lane).map(causes::get).orElse(null);
            visitor(rank)
                    .flatMap(visitor -> visitor.ranked(rank, grew))
                    .ifPresent(promise -> promises.put(rank.conversation(), promise));
        }
        return promises;
    }

    private CompletionStage<Void> keep(Map<ConversationId, Told> promises) {
        return promises.isEmpty() ? CompletableFuture.completedFuture(null) : store.keep(site, promises);
    }

    private Optional<FollowedVisitor> visitor(Rank rank) {
        return Optional.ofNullable(asked.get(rank.conversation()));
    }
}
