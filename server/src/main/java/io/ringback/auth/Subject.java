package io.ringback.auth;

import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;

/** Somebody who asks for something. */
public sealed interface Subject {
    /** Nobody we know. */
    record Anyone() implements Subject {}

    /**
     * A visitor of a site who proved it with the resume token, or is new.
     *
     * @param site where
     * @param visitor who
     */
    record Visitor(SiteId site, VisitorId visitor) implements Subject {}

    /**
     * Somebody signed in to a site.
     *
     * @param site where
     * @param agent who
     * @param role what they are
     * @param session hash of the session's secret, by which its end is noticed
     */
    record Staff(SiteId site, AgentId agent, Role role, String session) implements Subject {}

    /** Who runs the server: holds the storage in hand, so there is nothing to keep from them. */
    record Operator() implements Subject {}
}
