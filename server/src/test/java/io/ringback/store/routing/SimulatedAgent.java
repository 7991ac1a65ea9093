package io.ringback.store.routing;

import io.ringback.agents.AgentProfile;

/** An agent's machine. */
final class SimulatedAgent {
    AgentProfile profile;
    boolean connected;

    SimulatedAgent(AgentProfile profile) {
        this.profile = profile;
    }
}
