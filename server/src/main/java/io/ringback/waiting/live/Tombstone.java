package io.ringback.waiting.live;

import java.util.Objects;

/**
 * The place of somebody who gave up, kept until a slot goes to somebody behind it or stays free: then their wait is known.
 *
 * @param lane where they stood
 * @param score of their place
 * @param waits what they had been told, as it stood with the place
 */
public record Tombstone(String lane, double score, String waits) {
    /** Of one that an earlier version kept, what they had been told is lost. */
    public Tombstone {
        waits = Objects.requireNonNullElse(waits, "");
    }
}
