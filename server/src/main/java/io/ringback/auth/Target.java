package io.ringback.auth;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.Set;

/** What an action is about. Every target is within one site. */
public sealed interface Target {
    /** Where it is. */
    SiteId site();

    /**
     * A site as a whole: its document, its board, its public face.
     *
     * @param site which
     */
    record OfSite(SiteId site) implements Target {}

    /**
     * A conversation.
     *
     * @param site where
     * @param visitor whose
     * @param participants agents who are in it now: the assignee and invited colleagues
     */
    record OfConversation(SiteId site, VisitorId visitor, Set<AgentId> participants) implements Target {
        public OfConversation {
            participants = Set.copyOf(participants);
        }
    }

    /**
     * Something that belongs to one agent: the desk, an offer, a chat in wrap-up, the session.
     *
     * @param site where
     * @param agent whose
     */
    record OfAgent(SiteId site, AgentId agent) implements Target {}
}
