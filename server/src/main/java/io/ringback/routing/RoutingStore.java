package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;

/** Where lines, offers and assignments are decided. Every operation is atomic and harmless when repeated. */
public interface RoutingStore {
    /** Takes a place, and an agent's slot at once if one fits. */
    CompletionStage<Decision<Placement>> place(SiteId site, PlaceRequest request);

    /** The agent takes the offered place. */
    CompletionStage<Decision<Acceptance>> accept(SiteId site, AgentId agent, OfferId offer);

    /** Gives the offered place back with its standing; false when the offer was not there. */
    CompletionStage<Boolean> decline(SiteId site, AgentId agent, OfferId offer, Refusal refusal);

    /** The offer is on the agent's screen; false when the offer was not there. */
    CompletionStage<Boolean> offerSeen(SiteId site, AgentId agent, OfferId offer);

    /** Leaves the line or ends the chat; false when there is no such place, or it is not the leaver's. */
    CompletionStage<Decision<Boolean>> end(SiteId site, ConversationId conversation, Leaver leaver);

    /** Frees the slot; false when this agent has no such wrap-up. */
    CompletionStage<Boolean> finishWrapUp(SiteId site, AgentId agent, ConversationId conversation, WrapUp wrapUp);

    /** The step has been done. */
    CompletionStage<Void> settle(SiteId site, Step step);

    /** Fires up to {@code limit} due timers and claims old steps. */
    CompletionStage<Due> fireDue(SiteId site, int limit);

    /** Sets a site's rules; they hold from the next decision on. */
    CompletionStage<Void> applyRules(SiteId site, RoutingRules rules);
}
