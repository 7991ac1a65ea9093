package io.ringback.store.routing;

import io.ringback.callback.SellingBounds;
import io.ringback.callback.oversight.CallbackPage;
import io.ringback.callback.oversight.CallbackQuery;
import io.ringback.callback.oversight.OversightStore;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.routing.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Supervisors' acts on callbacks, in the slots of their sites. */
public final class RedisOversight implements OversightStore {
    private final PageCallbacksScript page;
    private final CallNowScript callNow;
    private final ReassignCallbackScript reassign;
    private final ProposeWindowScript propose;
    private final CancelCallbackScript cancel;

    /** Decided on the slots of sites. */
    public RedisOversight(SiteTag tag) {
        page = new PageCallbacksScript(tag);
        callNow = new CallNowScript(tag);
        reassign = new ReassignCallbackScript(tag);
        propose = new ProposeWindowScript(tag);
        cancel = new CancelCallbackScript(tag);
    }

    @Override
    public CompletionStage<CallbackPage> page(SiteId site, CallbackQuery query) {
        return page.run(site, query);
    }

    @Override
    public CompletionStage<Steered> callNow(SiteId site, CallbackId callback, AgentId by) {
        return callNow.run(site, callback, by);
    }

    @Override
    public CompletionStage<Steered> reassign(SiteId site, CallbackId callback, Optional<AgentId> agent, AgentId by) {
        return reassign.run(site, callback, agent, by);
    }

    @Override
    public CompletionStage<Steered> propose(
            SiteId site, CallbackId callback, Instant window, AgentId by, int weight, SellingBounds bounds) {
        return propose.run(site, callback, window, by, weight, bounds);
    }

    @Override
    public CompletionStage<Decision<Steered>> cancel(SiteId site, CallbackId callback, AgentId by) {
        return cancel.run(site, callback, by);
    }
}
