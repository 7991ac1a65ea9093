package io.ringback.callback.offer;

import io.ringback.model.ConversationId;

/** What shows one visitor how a callback is offered. Called on any thread. */
public interface OfferScreen {
    /** The offer changed. */
    void offer(ConversationId conversation, Offer offer);
}
