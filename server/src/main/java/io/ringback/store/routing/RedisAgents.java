package io.ringback.store.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.AgentStore;
import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Agents on Redis. */
public final class RedisAgents implements AgentStore {
    private final SignOnScript signOn;
    private final SetAvailabilityScript availability;
    private final DrainAgentScript drain;
    private final RenewLeasesScript renew;
    private final LookDeskScript look;

    /** Kept on the slots of sites. */
    public RedisAgents(SiteTag tag) {
        signOn = new SignOnScript(tag);
        availability = new SetAvailabilityScript(tag);
        drain = new DrainAgentScript(tag);
        renew = new RenewLeasesScript(tag);
        look = new LookDeskScript(tag);
    }

    @Override
    public CompletionStage<Long> signOn(SiteId site, AgentProfile agent) {
        return signOn.run(site, agent);
    }

    @Override
    public CompletionStage<Boolean> setAvailability(SiteId site, AgentId agent, Availability wanted) {
        return availability.run(site, agent, wanted);
    }

    @Override
    public CompletionStage<Boolean> drain(SiteId site, AgentId agent, boolean on) {
        return drain.run(site, agent, on);
    }

    @Override
    public CompletionStage<List<Long>> renew(SiteId site, List<AgentId> agents) {
        return renew.run(site, agents);
    }

    @Override
    public CompletionStage<AgentDesk> look(SiteId site, AgentId agent) {
        return look.run(site, agent);
    }
}
