package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where places are read and kept alive. */
public interface WaitingStore {
    /** Where a visitor's latest conversation stands; empty when there was none. */
    CompletionStage<Optional<Standing>> look(SiteId site, VisitorId visitor);

    /** The numbers ahead of up to {@code 500} places, in the same order. Writes nothing. */
    CompletionStage<List<Rank>> ranks(SiteId site, List<ConversationId> places);

    /** The visitors of up to {@code 500} places are connected: renews their leases, and lets those be matched who were away. */
    CompletionStage<Void> renew(SiteId site, List<ConversationId> places);
}
