package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;

/** Who ends a conversation; only its visitor, its assignee or the system can. */
public sealed interface Leaver {
    /** The visitor: while waiting this leaves the line. */
    record Visitor(VisitorId id) implements Leaver {}

    /** The assignee. */
    record Agent(AgentId id) implements Leaver {}

    /**
     * A rule of the site.
     *
     * @param reason a word for the transcript, such as {@code idle}
     */
    record Rule(String reason) implements Leaver {}
}
