package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;

/** Where an agent sends a chat. */
public sealed interface HandoverTarget {
    /** One colleague, for whom it is kept for a while. */
    record ToAgent(AgentId agent) implements HandoverTarget {}

    /** The line of a department, in the visitor's language. */
    record ToDepartment(DepartmentId department) implements HandoverTarget {}

    /** Whichever supervisor is free first. */
    record ToSupervisor() implements HandoverTarget {}
}
