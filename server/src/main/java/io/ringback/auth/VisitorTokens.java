package io.ringback.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells visitors apart by the token their browser keeps. It is replaced at most once a day; the old one holds until the new one
 * is first presented, an older one is refused.
 */
public final class VisitorTokens {
    private final VisitorTokenStore store;

    /** Who a visitor turned out to be. */
    public sealed interface Arrival {
        /**
         * Somebody new: the token is to be given out now and kept with {@link #keep} when they start.
         *
         * @param token theirs
         */
        record Fresh(VisitorToken token) implements Arrival {}

        /**
         * Somebody we know.
         *
         * @param visitor who
         * @param replacement a newer token to be given out, if it is time for one
         */
        record Known(Subject.Visitor visitor, Optional<VisitorToken> replacement) implements Arrival {}

        /** A newer token is in use: {@code resume_expired}. */
        record Expired() implements Arrival {}
    }

    public VisitorTokens(VisitorTokenStore store) {
        this.store = store;
    }

    /**
     * Finds out who somebody is.
     *
     * @param token what the client kept, if anything; one of another form or another site makes them new
     */
    public CompletionStage<Arrival> arrive(SiteId site, Optional<String> token) {
        Optional<VisitorToken> read =
                token.flatMap(VisitorToken::parse).filter(t -> t.site().equals(site));
        if (read.isEmpty()) {
            return CompletableFuture.completedFuture(new Arrival.Fresh(VisitorToken.fresh(site)));
        }
        VisitorToken held = read.get();
        VisitorToken next = held.next();
        return store.present(
                        site,
                        held.visitor(),
                        held.secret().hash(),
                        next.secret().hash())
                .thenApply(presented -> arrival(presented, held, next));
    }

    private static Arrival arrival(VisitorTokenStore.Presented presented, VisitorToken held, VisitorToken next) {
        Subject.Visitor visitor = new Subject.Visitor(held.site(), held.visitor());
        return switch (presented) {
            case VALID -> new Arrival.Known(visitor, Optional.empty());
            case REPLACED -> new Arrival.Known(visitor, Optional.of(next));
            case EXPIRED -> new Arrival.Expired();
            case UNKNOWN -> new Arrival.Fresh(VisitorToken.fresh(held.site()));
        };
    }

    /** Keeps a fresh visitor's token: from now on it brings them back. True if it is theirs. */
    public CompletionStage<Boolean> keep(VisitorToken token) {
        return store.keep(token.site(), token.visitor(), token.secret().hash());
    }

    /** Lets a visitor in on one more device, whose client is to keep the token. */
    public CompletionStage<VisitorToken> addDevice(SiteId site, VisitorId visitor) {
        VisitorToken token = new VisitorToken(site, visitor, Secret.random());
        return store.add(site, visitor, token.secret().hash()).thenApply(kept -> token);
    }
}
