package io.ringback.callback.offer;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;

/** Where it is counted what becomes of offers, by site, lane and hour. */
public interface OfferStore {
    /** What becomes of an offer. */
    enum Event {
        /** It is more than quiet. */
        OFFERED,
        /** It became quiet again. */
        WITHDRAWN,
        /** The visitor would rather wait. */
        REFUSED
    }

    /** Counts it once for the conversation; false when it was counted before, or its visitor waits no more. */
    CompletionStage<Boolean> count(SiteId site, ConversationId conversation, Event event);
}
