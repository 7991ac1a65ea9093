package io.ringback.waiting.screen;

/**
 * A range somebody was told, and the moment it promised.
 *
 * @param at UTC ms by which they were to be answered
 */
public record Promise(WaitRange range, long at) {
    /** Made now. */
    static Promise made(long now, WaitRange range) {
        return new Promise(range, now + range.hiSeconds() * 1000L);
    }

    /** Whether it takes back what another said: a longer range and a later moment. */
    boolean isBeyond(Promise other) {
        return range.isLongerThan(other.range) && at > other.at;
    }
}
