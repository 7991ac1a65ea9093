package io.ringback.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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

    /**
     * Whether a person whom the site has signed is this visitor (rulings R20): the same on every device, and never somebody who
     * signed in before them.
     *
     * @return the token with which they come back as who they are; empty when they are this visitor
     */
    public CompletionStage<Optional<VisitorToken>> person(SiteId site, VisitorId visitor, VerifiedIdentity identity) {
        return store.bind(site, visitor, hash(identity.subject())).thenCompose(bound -> {
            if (bound.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.of(VisitorToken.fresh(site)));
            }
            return bound.get().equals(visitor)
                    ? CompletableFuture.completedFuture(Optional.<VisitorToken>empty())
                    : addDevice(site, bound.get()).thenApply(Optional::of);
        });
    }

    private static String hash(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Lets a visitor in on one more device, whose client is to keep the token. */
    public CompletionStage<VisitorToken> addDevice(SiteId site, VisitorId visitor) {
        VisitorToken token = new VisitorToken(site, visitor, Secret.random());
        return store.add(site, visitor, token.secret().hash()).thenApply(kept -> token);
    }
}
