package io.ringback.agents;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;

/** Agents at work. Safe to call from any thread; nothing blocks. */
public final class Agents {
    private final AgentStore store;

    /** Agents kept in {@code store}. */
    public Agents(AgentStore store) {
        this.store = store;
    }

    /** The agent has a connection: see {@link AgentStore#signOn}. Completes with the desk. */
    public CompletionStage<AgentDesk> signOn(SiteId site, AgentProfile agent) {
        return store.signOn(site, agent).thenCompose(rev -> store.look(site, agent.id()));
    }

    /** See {@link AgentStore#setAvailability}. */
    public CompletionStage<Boolean> setAvailability(SiteId site, AgentId agent, Availability availability) {
        return store.setAvailability(site, agent, availability);
    }

    /** See {@link AgentStore#drain}. */
    public CompletionStage<Boolean> drain(SiteId site, AgentId agent, boolean on) {
        return store.drain(site, agent, on);
    }

    /** What lies before an agent. */
    public CompletionStage<AgentDesk> desk(SiteId site, AgentId agent) {
        return store.look(site, agent);
    }
}
