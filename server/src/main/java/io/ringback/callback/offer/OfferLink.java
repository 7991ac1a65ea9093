package io.ringback.callback.offer;

import io.ringback.waiting.Standing;

/** One connection, as those who offer callbacks know it. Safe to call from any thread. */
public interface OfferLink {
    /** Where the visitor stands now. */
    void stands(Standing standing);

    /** The connection is gone. */
    void close();
}
