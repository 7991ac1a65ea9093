package io.ringback.routing;

import java.time.Duration;

/**
 * A site's own times and bounds for routing. They stand beside the lines in storage, so that every node fires timers by the
 * same rules.
 *
 * @param ring time to answer an offer
 * @param wrapUp time after a chat until its slot is freed by itself
 * @param grace time after an agent's lease ended until the chats go back
 * @param pause time until a place is put again before an agent who declined it or did not see it
 * @param absence time without connection until a place is given up
 * @param linePlaces people in one line; more are refused
 */
public record RoutingRules(
        Duration ring, Duration wrapUp, Duration grace, Duration pause, Duration absence, int linePlaces) {
    /** What holds until a site says otherwise. */
    public static final RoutingRules STANDARD = new RoutingRules(
            Duration.ofSeconds(20),
            Duration.ofSeconds(45),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            10_000);
}
