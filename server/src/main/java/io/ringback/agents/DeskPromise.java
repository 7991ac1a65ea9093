package io.ringback.agents;

/**
 * What a visitor was told of the wait before this agent came. Times are UTC ms.
 *
 * @param since when the visitor came
 * @param first what they were told first
 * @param last what that was moved to, with an apology; the same as the first when it was not moved
 * @param missed whether the visitor was told that it was missed
 */
public record DeskPromise(long since, Range first, Range last, boolean missed) {
    /**
     * A range of minutes and the moment it promised.
     *
     * @param lo minutes; 0 is "up to"
     * @param hi minutes
     * @param at until when somebody was to be there by that, UTC ms
     */
    public record Range(int lo, int hi, long at) {}
}
