package io.ringback.callback.oversight;

import io.ringback.callback.SellingBounds;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.routing.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where supervisors' acts on callbacks are decided. Each is one step that happens wholly or not at all, and may be repeated. */
public interface OversightStore {
    /** Callbacks in order. */
    CompletionStage<CallbackPage> page(SiteId site, CallbackQuery query);

    /** Makes it due now. */
    CompletionStage<Steered> callNow(SiteId site, CallbackId callback, AgentId by);

    /** Offers it to one agent first; to nobody in particular when empty. */
    CompletionStage<Steered> reassign(SiteId site, CallbackId callback, Optional<AgentId> agent, AgentId by);

    /** Asks the visitor about another window, which takes so many slots, within these bounds. */
    CompletionStage<Steered> propose(
            SiteId site, CallbackId callback, Instant window, AgentId by, int weight, SellingBounds bounds);

    /** Calls it off, and tells the visitor. */
    CompletionStage<Decision<Steered>> cancel(SiteId site, CallbackId callback, AgentId by);
}
