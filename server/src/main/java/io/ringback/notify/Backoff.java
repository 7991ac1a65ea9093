package io.ringback.notify;

import java.time.Duration;

/** How long something that did not leave waits for its next try: 5 s, three times as long after each, half an hour at most. */
final class Backoff {
    private static final long FIRST_MS = 5_000;
    private static final long LONGEST_MS = Duration.ofMinutes(30).toMillis();
    private static final int SPREAD_PERCENT = 20;

    private Backoff() {}

    /**
     * The wait after a try.
     *
     * @param tries how many there were, from 1
     * @param id of what is sent: entries that failed together do not all come back together
     */
    static Duration after(int tries, String id) {
        long wait = FIRST_MS;
        for (int i = 1; i < tries && wait < LONGEST_MS; i++) {
            wait *= 3;
        }
        long spread = Math.floorMod(id.hashCode() + 31L * tries, (long) SPREAD_PERCENT);
        return Duration.ofMillis(Math.min(wait, LONGEST_MS) * (100 + spread) / 100);
    }
}
