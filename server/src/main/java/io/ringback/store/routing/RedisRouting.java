package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Decision;
import io.ringback.routing.Due;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.Refusal;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.RoutingStore;
import io.ringback.routing.Step;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Lines, offers and assignments on Redis. */
public final class RedisRouting implements RoutingStore {
    private final PlaceVisitorScript place;
    private final AcceptOfferScript accept;
    private final DeclineOfferScript decline;
    private final SeeOfferScript see;
    private final ReleasePlaceScript release;
    private final FinishWrapUpScript finish;
    private final SettleStepScript settle;
    private final FireDueScript fire;
    private final ApplyRulesScript apply;

    /** Decided on the slots of sites; reasons are kept for 90 days. */
    public RedisRouting(SiteTag tag) {
        this(tag, Duration.ofDays(90));
    }

    /**
     * Decided on the slots of sites.
     *
     * @param retention how long it is kept why a conversation went where it went, from its end
     */
    public RedisRouting(SiteTag tag, Duration retention) {
        place = new PlaceVisitorScript(tag);
        accept = new AcceptOfferScript(tag);
        decline = new DeclineOfferScript(tag);
        see = new SeeOfferScript(tag);
        release = new ReleasePlaceScript(tag);
        finish = new FinishWrapUpScript(tag);
        settle = new SettleStepScript(tag);
        fire = new FireDueScript(tag);
        apply = new ApplyRulesScript(tag, retention);
    }

    @Override
    public CompletionStage<Decision<Placement>> place(SiteId site, PlaceRequest request) {
        return place.run(site, request);
    }

    @Override
    public CompletionStage<Decision<Acceptance>> accept(SiteId site, AgentId agent, OfferId offer) {
        return accept.run(site, agent, offer);
    }

    @Override
    public CompletionStage<Boolean> decline(SiteId site, AgentId agent, OfferId offer, Refusal refusal) {
        return decline.run(site, agent, offer, refusal);
    }

    @Override
    public CompletionStage<Boolean> offerSeen(SiteId site, AgentId agent, OfferId offer) {
        return see.run(site, agent, offer);
    }

    @Override
    public CompletionStage<Decision<Boolean>> end(SiteId site, ConversationId conversation, Leaver leaver) {
        return release.run(site, conversation, leaver);
    }

    @Override
    public CompletionStage<Boolean> finishWrapUp(
            SiteId site, AgentId agent, ConversationId conversation, WrapUp wrapUp) {
        return finish.run(site, agent, conversation, wrapUp);
    }

    @Override
    public CompletionStage<Void> settle(SiteId site, Step step) {
        return settle.run(site, step);
    }

    @Override
    public CompletionStage<Due> fireDue(SiteId site, int limit) {
        return fire.run(site, limit);
    }

    @Override
    public CompletionStage<Void> applyRules(SiteId site, RoutingRules rules) {
        return apply.run(site, rules);
    }
}
