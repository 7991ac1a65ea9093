package io.ringback.callback;

import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.routing.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where callbacks are kept and decided. Each act is one step that happens wholly or not at all, and may be repeated. */
public interface CallbackStore {
    /** Holds a place in a window for two minutes. */
    CompletionStage<Hold> hold(SiteId site, HoldRequest request);

    /** Whether a number or an address is the visitor's own; sends a code there where that is not known. */
    CompletionStage<Proof> prove(SiteId site, ProofRequest request);

    /** Confirms a held place. */
    CompletionStage<Decision<Booking>> book(SiteId site, BookRequest request);

    /** Who waits in line is called back at their turn. */
    CompletionStage<Booking> bookTurn(SiteId site, TurnRequest request);

    /** Chooses another window, which takes so many slots, within these bounds. */
    CompletionStage<Moved> move(
            SiteId site, CallbackId callback, VisitorId visitor, Instant window, int weight, SellingBounds bounds);

    /** Calls it off, and ends the conversation that waited for it; false when it is settled, under way, or not theirs. */
    CompletionStage<Decision<Boolean>> cancel(SiteId site, CallbackId callback, VisitorId visitor);

    /** The visitor is back and takes the kept place; false when it is settled, under way, or not theirs. */
    CompletionStage<Decision<Boolean>> comeBack(SiteId site, CallbackId callback, VisitorId visitor);

    /** The agent who took it dials now; false when they make no such attempt, or there is nobody to dial. */
    CompletionStage<Boolean> dial(SiteId site, AgentId agent, ConversationId conversation);

    /**
     * What came of the attempt that this agent makes.
     *
     * @param note for who makes the next attempt; null for none
     */
    CompletionStage<Decision<Attempt>> settle(
            SiteId site, AgentId agent, ConversationId conversation, Outcome outcome, @Nullable String note);

    /** How much of each window is sold, in the order asked. */
    CompletionStage<List<SellingBounds>> sold(SiteId site, Lane lane, List<Instant> windows);

    /** The callback a visitor has, a held place among them. */
    CompletionStage<Optional<CallbackRecord>> of(SiteId site, VisitorId visitor);

    /** One callback by its id. */
    CompletionStage<Optional<CallbackRecord>> find(SiteId site, CallbackId callback);

    /** What staff proposed is forgotten; false when it is settled, or not theirs. */
    CompletionStage<Boolean> keepWindow(SiteId site, CallbackId callback, VisitorId visitor);

    /** Callbacks that were booked for windows in a span of time, the earliest first. */
    CompletionStage<List<CallbackRecord>> list(SiteId site, Instant from, Instant to, int most);
}
