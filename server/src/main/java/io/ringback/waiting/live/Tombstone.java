package io.ringback.waiting.live;

import io.ringback.waiting.estimate.Told;
import java.util.List;

/**
 * The place of somebody who gave up, kept until a slot goes to somebody behind it or stays free: then their wait is known.
 *
 * @param lane where they stood
 * @param score of their place
 * @param told what they had been told
 */
public record Tombstone(String lane, double score, List<Told> told) {
    /** Keeps its own copy. */
    public Tombstone {
        told = List.copyOf(told);
    }
}
