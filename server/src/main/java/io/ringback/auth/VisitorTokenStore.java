package io.ringback.auth;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the hashes of visitors' tokens are kept. */
public interface VisitorTokenStore {
    /** What storage says to a token. */
    enum Presented {
        /** It is the one in use. */
        VALID,
        /** It is the one in use and a day old: the replacement offered with it was kept and is to be given out. */
        REPLACED,
        /** A newer one is in use. */
        EXPIRED,
        /** Nothing is known of this visitor. */
        UNKNOWN
    }

    /** Keeps the first token of a visitor; false if the visitor has another one already. */
    CompletionStage<Boolean> keep(SiteId site, VisitorId visitor, String hash);

    /** Presents a token, with a replacement that is kept if it is time for one. */
    CompletionStage<Presented> present(SiteId site, VisitorId visitor, String hash, String replacementHash);

    /**
     * Finds the visitor as whom a person is known, and binds the two when neither is bound; a visitor who talks already, and whom
     * nobody was bound to, stays who they are.
     *
     * @param person hash of who they are
     * @return the visitor; empty when this one is somebody else
     */
    CompletionStage<Optional<VisitorId>> bind(SiteId site, VisitorId visitor, String person);

    /** Keeps a token of a further device, which works beside the others; of too many the oldest goes. */
    CompletionStage<Void> add(SiteId site, VisitorId visitor, String hash);
}
