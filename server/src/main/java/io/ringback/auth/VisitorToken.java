package io.ringback.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.Optional;

/**
 * What a visitor's browser keeps to come back as the same person: {@code site.visitor.secret}. Only the secret proves anything.
 *
 * @param site where it works
 * @param visitor whose it is
 * @param secret the proof
 */
public record VisitorToken(SiteId site, VisitorId visitor, Secret secret) {
    /** A new visitor's. */
    public static VisitorToken fresh(SiteId site) {
        return new VisitorToken(site, VisitorId.random(), Secret.random());
    }

    /** The same visitor's next one. */
    VisitorToken next() {
        return new VisitorToken(site, visitor, Secret.random());
    }

    /** Reads what a client sent; anything of another form is none. */
    public static Optional<VisitorToken> parse(String text) {
        String[] parts = text.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VisitorToken(new SiteId(parts[0]), new VisitorId(parts[1]), new Secret(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the client keeps it. */
    public String text() {
        return site + "." + visitor + "." + secret.text();
    }
}
