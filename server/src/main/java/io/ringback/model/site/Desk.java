package io.ringback.model.site;

import java.util.OptionalInt;

/**
 * How agents of a site work, unless an agent has a capacity of their own.
 *
 * @param capacity chats at once, 1 to 20
 * @param ringSeconds time to accept an offer, 5 to 120
 * @param wrapUpSeconds time for after-work before the slot is freed, 0 to 600
 * @param graceSeconds time a lost agent has to come back before the chats go to others, 5 to 300
 * @param assignmentsPerMinute new chats an agent gets within any minute, 1 to 60; empty: no limit
 * @param unseenOffers offers in a row that may ring to their end without reaching an agent's screen, 1 to 20; then supervisors
 *     are warned and the agent is set away
 * @param handedSeconds time a colleague or a supervisor has to take a chat that was handed to them before it comes back, 10 to 600
 * @param turnMinutes time for a visitor who was away when their turn came to say that they are there, 1 to 10
 */
public record Desk(
        int capacity,
        int ringSeconds,
        int wrapUpSeconds,
        int graceSeconds,
        OptionalInt assignmentsPerMinute,
        int unseenOffers,
        int handedSeconds,
        int turnMinutes) {
    /** What holds where a site says nothing. */
    public static final Desk STANDARD = new Desk(3, 20, 60, 30, OptionalInt.empty(), 3, 60, 2);
}
