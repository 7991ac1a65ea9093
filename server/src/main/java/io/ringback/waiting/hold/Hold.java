package io.ringback.waiting.hold;

import io.ringback.model.site.HoldMessage;
import io.ringback.model.site.Incident;

/** One thing to tell somebody who waits. */
public sealed interface Hold {
    /** A small card. */
    record OfMessage(HoldMessage message) implements Hold {}

    /**
     * A banner that stays until the incident is over.
     *
     * @param late whether the next update is overdue
     */
    record OfIncident(Incident incident, boolean late) implements Hold {}

    /** The incident on the screen is over: the supervisor took it out of the site document. */
    record OfEnd(Incident incident) implements Hold {}
}
