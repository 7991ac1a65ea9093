package io.ringback.model.site;

/**
 * How agents of a site work, unless an agent has a capacity of their own.
 *
 * @param capacity chats at once, 1 to 20
 * @param ringSeconds time to accept an offer, 5 to 120
 * @param wrapUpSeconds time for after-work before the slot is freed, 0 to 600
 * @param graceSeconds time a lost agent has to come back before the chats go to others, 5 to 300
 */
public record Desk(int capacity, int ringSeconds, int wrapUpSeconds, int graceSeconds) {
    /** What holds where a site says nothing. */
    public static final Desk STANDARD = new Desk(3, 20, 60, 30);
}
