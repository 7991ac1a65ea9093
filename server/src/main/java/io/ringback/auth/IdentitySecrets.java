package io.ringback.auth;

import io.ringback.model.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the secrets are kept with which sites sign who their visitors are. Two of a site hold at a time, so that one can follow the other. */
public interface IdentitySecrets {
    /** Secrets of one site that hold at a time. */
    int MOST = 2;

    /**
     * A secret in use. Unlike those that are presented to us it is kept as it is: a signature is checked with the secret itself.
     *
     * @param since when it was made
     */
    record Kept(Secret secret, Instant since) {}

    /** Those that hold, the newest first, at most {@link #MOST}; none for a site that signs nothing. */
    CompletionStage<List<Kept>> valid(SiteId site);

    /** Keeps a new one; the newest before it holds on, an older one does not. */
    CompletionStage<Void> add(SiteId site, Kept secret);

    /** Lets only so many of the newest hold; 0 to {@link #MOST}. */
    CompletionStage<Void> keepOnly(SiteId site, int newest);
}
