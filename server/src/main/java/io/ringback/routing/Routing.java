package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;

/**
 * Who serves whom. A decision is made in the site's slot first, then the conversation hears of it; the stage completes after
 * both. When the second fails, the stage fails too, but the decision stands and the site's tick brings the rest: the caller may
 * repeat the call, or just read again. Safe to call from any thread; nothing blocks.
 */
public final class Routing {
    private final RoutingStore store;
    private final StepRunner steps;

    /**
     * Routing over {@code store}.
     *
     * @param conversations what hears of decisions
     */
    public Routing(RoutingStore store, ConversationSteps conversations) {
        this.store = store;
        this.steps = new StepRunner(store, conversations);
    }

    /** Takes a place in a line. The conversation must be open already. */
    public CompletionStage<Placement> place(SiteId site, PlaceRequest request) {
        return carryOut(site, store.place(site, request));
    }

    /** The agent takes the offered place. */
    public CompletionStage<Acceptance> accept(SiteId site, AgentId agent, OfferId offer) {
        return carryOut(site, store.accept(site, agent, offer));
    }

    /** Gives an offered place back with its standing; false when the offer was not there any more. */
    public CompletionStage<Boolean> decline(SiteId site, AgentId agent, OfferId offer, Refusal refusal) {
        return store.decline(site, agent, offer, refusal);
    }

    /** The offer is on the agent's screen; false when the offer was not there any more. */
    public CompletionStage<Boolean> offerSeen(SiteId site, AgentId agent, OfferId offer) {
        return store.offerSeen(site, agent, offer);
    }

    /** Leaves the line or ends the chat; false when it is over already, or not the leaver's. */
    public CompletionStage<Boolean> end(SiteId site, ConversationId conversation, Leaver leaver) {
        return carryOut(site, store.end(site, conversation, leaver));
    }

    /** Finishes the after-contact work; false when this agent has no such wrap-up. */
    public CompletionStage<Boolean> finishWrapUp(
            SiteId site, AgentId agent, ConversationId conversation, WrapUp wrapUp) {
        return store.finishWrapUp(site, agent, conversation, wrapUp);
    }

    /** Sets a site's rules; they hold from the next decision on. */
    public CompletionStage<Void> applyRules(SiteId site, RoutingRules rules) {
        return store.applyRules(site, rules);
    }

    /** Tells conversations what was decided, then gives the answer. */
    public <T> CompletionStage<T> carryOut(SiteId site, CompletionStage<Decision<T>> decided) {
        return decided.thenCompose(decision -> steps.run(site, decision.steps()).thenApply(done -> decision.answer()));
    }
}
