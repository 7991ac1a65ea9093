package io.ringback.store.routing;

import io.ringback.callback.offer.OfferStore;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;

/** What becomes of offers, counted with the scores of the hour. */
public final class RedisOffers implements OfferStore {
    private final CountOfferScript count;

    /** Counted on the slots of sites. */
    public RedisOffers(SiteTag tag) {
        count = new CountOfferScript(tag);
    }

    @Override
    public CompletionStage<Boolean> count(SiteId site, ConversationId conversation, Event event) {
        return count.run(site, conversation, event);
    }
}
