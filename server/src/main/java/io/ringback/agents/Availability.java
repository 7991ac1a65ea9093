package io.ringback.agents;

import io.ringback.model.AgentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says: takes offers, or not for a while.
 *
 * @param status available, draining or away
 * @param reason the agent's own words, or null
 * @param returnAt planned return, UTC ms, or null
 */
public record Availability(
        AgentStatus status,
        @Nullable String reason,
        @Nullable Long returnAt) {
    /**
     * Checks the status.
     *
     * @throws IllegalArgumentException for {@code OFFLINE}, which only the lease says
     */
    public Availability {
        if (status == AgentStatus.OFFLINE) {
            throw new IllegalArgumentException("status must be available, draining or away");
        }
    }
}
