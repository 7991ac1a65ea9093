package io.ringback.agents;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where agents are kept. Every operation is atomic and harmless when repeated. */
public interface AgentStore {
    /**
     * The agent is here from now on: starts the lease, takes over name, capacity and lanes. Who comes back before the grace
     * ended goes on as before; everybody else begins away.
     *
     * @return the desk's rev
     */
    CompletionStage<Long> signOn(SiteId site, AgentProfile agent);

    /**
     * Starts or stops taking offers. Going away gives unanswered offers back at once.
     *
     * @return false for an agent whose lease has ended
     */
    CompletionStage<Boolean> setAvailability(SiteId site, AgentId agent, Availability availability);

    /**
     * Has an agent get no new chats, or lifts that; who is away stays away.
     *
     * @return false for an agent who is not signed on
     */
    CompletionStage<Boolean> drain(SiteId site, AgentId agent, boolean on);

    /**
     * Renews leases.
     *
     * @return one rev per agent in the same order; 0 for one whose lease has ended, who must sign on again
     */
    CompletionStage<List<Long>> renew(SiteId site, List<AgentId> agents);

    /** What lies before an agent. */
    CompletionStage<AgentDesk> look(SiteId site, AgentId agent);
}
