package io.ringback.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.site.FullChoice;

/** What became of a wish for a place. */
public sealed interface Placement {
    /**
     * In line.
     *
     * @param ahead people in front
     */
    record Placed(int ahead) implements Placement {}

    /** In line, and put before an agent in the same moment: how many are in front matters no more. */
    record Reserved() implements Placement {}

    /**
     * The line is at its bound; nothing was stored.
     *
     * @param choice what the site offers instead
     */
    record Full(FullChoice choice) implements Placement {}

    /** This visitor has another conversation that is not over; nothing was stored. */
    record Already(ConversationId conversation) implements Placement {}
}
