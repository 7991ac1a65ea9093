package io.ringback.agents;

/** One connection of an agent, as presence knows it. Safe to call from any thread. */
public interface AgentLink {
    /** The person's machine answered a ping: the lease is renewed with the next batch, within a second. */
    void alive();

    /** The desk may have changed: reads it, and hands it to all links of this agent that hold an older one. */
    void refresh();

    /** The connection is gone. When it was the agent's last one anywhere, the lease ends by itself. */
    void close();
}
