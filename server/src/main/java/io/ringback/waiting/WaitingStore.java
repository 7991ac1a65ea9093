package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Where places are read and kept alive. */
public interface WaitingStore {
    /** Where a visitor's latest conversation stands; empty when there was none. */
    CompletionStage<Optional<Located>> look(SiteId site, VisitorId visitor);

    /** Where up to {@code 500} places stand, in the same order. Writes nothing. */
    CompletionStage<List<Rank>> ranks(SiteId site, List<ConversationId> places);

    /**
     * Why more people stand in front in these lanes than before; a lane where nobody was placed ahead is missing. Writes nothing.
     *
     * @param since UTC ms of storage's clock
     */
    CompletionStage<Map<Lane, Cause>> causes(SiteId site, Set<Lane> lanes, long since);

    /** Keeps what the visitors of up to {@code 500} places were promised. */
    CompletionStage<Void> keep(SiteId site, Map<ConversationId, Told> promises);

    /**
     * The visitors of up to {@code 500} places are connected: renews their leases, lets those be matched who were away, and reads where
     * all of them stand then, in the same order.
     */
    CompletionStage<List<Rank>> renew(SiteId site, List<ConversationId> places);

    /** The visitor says that they are there, called or not; false when they have no such place that waits. */
    CompletionStage<Boolean> answerCall(SiteId site, ConversationId conversation, VisitorId visitor);

    /**
     * A visitor who was called asks for more time, once a call.
     *
     * @param command its id; a repeat is answered as the first time
     */
    CompletionStage<MoreTime> moreTime(SiteId site, ConversationId conversation, VisitorId visitor, String command);
}
