package io.ringback.routing;

import io.ringback.model.site.CallbackTimes;
import io.ringback.model.site.Department;
import io.ringback.model.site.Desk;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * A site's own times and bounds for routing. They stand beside the lines in storage, so that every node fires timers by the
 * same rules.
 *
 * @param ring time to answer an offer
 * @param wrapUp time after a chat until its slot is freed by itself
 * @param grace time after an agent's lease ended until the chats go back
 * @param pause time until a place is put again before an agent who declined it or did not see it
 * @param absence time without connection until a place is given up
 * @param turn time for a visitor who is called to say that they are there
 * @param linePlaces people in one line; more are refused
 * @param assignmentsPerMinute places put before one agent within any minute, those that came back not counted; empty: no limit
 * @param unseenOffers offers in a row that may go by unseen until the agent is set away
 * @param handed time a chat handed to an agent or a supervisor waits for them until it comes back
 * @param departments with their policies and how their lines are kept
 * @param callbacks the times of callbacks
 */
public record RoutingRules(
        Duration ring,
        Duration wrapUp,
        Duration grace,
        Duration pause,
        Duration absence,
        Duration turn,
        int linePlaces,
        OptionalInt assignmentsPerMinute,
        int unseenOffers,
        Duration handed,
        List<Department> departments,
        CallbackTimes callbacks) {
    /** What holds until a site says otherwise. */
    public static final RoutingRules STANDARD = new RoutingRules(
            Duration.ofSeconds(20),
            Duration.ofSeconds(45),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            10_000,
            OptionalInt.empty(),
            3,
            Duration.ofSeconds(60),
            List.of(),
            CallbackTimes.STANDARD);

    public RoutingRules {
        departments = List.copyOf(departments);
    }

    /** What a site's document says of routing. */
    public static RoutingRules of(Site site) {
        Desk desk = site.desk();
        return new RoutingRules(
                Duration.ofSeconds(desk.ringSeconds()),
                Duration.ofSeconds(desk.wrapUpSeconds()),
                Duration.ofSeconds(desk.graceSeconds()),
                STANDARD.pause(),
                STANDARD.absence(),
                Duration.ofMinutes(desk.turnMinutes()),
                STANDARD.linePlaces(),
                desk.assignmentsPerMinute(),
                desk.unseenOffers(),
                Duration.ofSeconds(desk.handedSeconds()),
                site.departments(),
                site.callbacks().times());
    }
}
