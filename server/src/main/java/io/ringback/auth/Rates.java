package io.ringback.auth;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Counts what people do over all nodes. Each rate allows its number at once and then one more each time its share of the window
 * has passed (the "generic cell rate algorithm" of ITU-T I.371).
 */
public interface Rates {
    /**
     * One rate.
     *
     * @param name what is counted, for example {@code sign-in:account:HASH}
     * @param limit how many within the window, 1 or more
     * @param window the window
     */
    record Rate(String name, int limit, Duration window) {}

    /**
     * Counts one under each rate, or under none if one of them is full.
     *
     * @return zero if it was counted, else how long to wait before trying again
     */
    CompletionStage<Duration> take(List<Rate> rates);

    /** Takes back what was counted: it turned out to be harmless. */
    CompletionStage<Void> giveBack(List<Rate> rates);
}
