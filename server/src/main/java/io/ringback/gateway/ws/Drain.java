package io.ringback.gateway.ws;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How connections are seen off when the node leaves.
 *
 * @param spread connections are closed, and clients told to come back, at random moments within this time
 */
public record Drain(Duration spread) {

    /** A random part of the spread, in ms. */
    long ditherMillis() {
        return ThreadLocalRandom.current().nextLong(spread.toMillis() + 1);
    }
}
