package io.ringback.waiting.ledger;

/**
 * Something that was counted of an hour and a lane.
 *
 * @param hour since 1970, UTC
 * @param measure what, as {@link HourScore} reads it
 * @param by how much more
 */
public record Count(long hour, String lane, String measure, long by) {}
