package io.ringback.notify;

import io.ringback.model.ConversationId;
import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Who asked to be told outside the page, and of what. */
public interface TellStore {
    /** What became of a wish to hear of the end of an incident. */
    enum Followed {
        ADDED,
        /** They asked before. */
        KNOWN,
        /** As many asked as can be told. */
        FULL,
        /** They gave neither address nor subscription. */
        DEAF
    }

    /**
     * Keeps an address.
     *
     * @param channel {@code mail} or {@code push}
     */
    CompletionStage<Void> keep(SiteId site, VisitorId visitor, String language, String channel, String address);

    /** How a visitor asked to be told. */
    CompletionStage<TellWish> look(SiteId site, VisitorId visitor);

    /** Forgets all addresses of a visitor. */
    CompletionStage<Void> drop(SiteId site, VisitorId visitor);

    /** Forgets one address of a visitor, if it is still the one they gave. */
    CompletionStage<Void> drop(SiteId site, VisitorId visitor, String channel, String address);

    /**
     * Tells a visitor by every channel they asked for, the same step of the same matter once.
     *
     * @param what which text, as in {@code answer}
     * @return by how many channels
     */
    CompletionStage<Integer> tell(
            SiteId site, VisitorId visitor, String what, String step, ConversationId conversation);

    /** A visitor wants to hear of the end of an incident. */
    CompletionStage<Followed> follow(SiteId site, VisitorId visitor, IncidentId incident);

    /** The incidents somebody wants to hear the end of. */
    CompletionStage<List<IncidentId>> followed(SiteId site);

    /** Puts the end of an incident into the outbox for some of those who asked; returns how many are left. */
    CompletionStage<Integer> tellFixed(SiteId site, IncidentId incident, int most);
}
