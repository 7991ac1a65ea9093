package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import java.util.List;

/**
 * What one tick of a site did.
 *
 * @param fired timers that were due
 * @param more whether further ones are due at once
 * @param steps what conversations have to hear of: steps of this tick, and older ones that nobody did within two seconds
 * @param unseen offers that rang to their end without reaching a screen
 */
public record Due(int fired, boolean more, List<Step> steps, List<Unseen> unseen) {
    public Due {
        steps = List.copyOf(steps);
        unseen = List.copyOf(unseen);
    }

    /**
     * An agent's console that did not show an offer: a fault to look into.
     *
     * @param setAway whether it was one too many in a row, and the agent was set away for it
     */
    public record Unseen(AgentId agent, ConversationId conversation, boolean setAway) {}
}
