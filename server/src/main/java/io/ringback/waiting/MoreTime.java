package io.ringback.waiting;

/** What became of a visitor's wish for more time. */
public enum MoreTime {
    /** They have as much time again. */
    GIVEN,
    /** Nobody calls them now, or they had more time already. */
    REFUSED,
    /** They have no such place that waits. */
    GONE
}
