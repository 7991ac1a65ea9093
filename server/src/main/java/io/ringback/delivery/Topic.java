package io.ringback.delivery;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;

/** Something whose change is announced with a nudge: whoever cares reads it anew. */
public sealed interface Topic {
    /** The site it belongs to. */
    SiteId site();

    /** Where a visitor stands. */
    record Standing(SiteId site, VisitorId visitor) implements Topic {}

    /** What lies on an agent's desk. */
    record Desk(SiteId site, AgentId agent) implements Topic {}

    /** Who waits and who works. */
    record Board(SiteId site) implements Topic {}
}
