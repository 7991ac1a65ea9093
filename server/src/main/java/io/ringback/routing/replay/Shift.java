package io.ringback.routing.replay;

import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;

/** What an agent did about being there. */
public sealed interface Shift {
    /** When, UTC ms. */
    long at();

    /** Came, with this capacity and these lanes. */
    record SignOn(long at, AgentProfile profile) implements Shift {}

    /** Took offers, took none, or was cut off. */
    record Status(long at, AgentId agent, AgentStatus status) implements Shift {}
}
