package io.ringback.waiting.estimate;

/**
 * Who asks.
 *
 * @param lane where they stand
 * @param priority their class, 0 or more, as in {@link HeadStarts}
 * @param waited seconds so far, 0 or more
 * @param ahead people with a lower score, 0 or more: of shared lanes the weighted sum of {@link SiteEstimator#ahead}
 * @param asksAgain whether it is not the first question of this contact
 */
public record Question(String lane, int priority, double waited, double ahead, boolean asksAgain) {
    /** Refuses numbers that are negative or not finite. */
    public Question {
        if (!(waited >= 0 && waited < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("waited must be 0 or more");
        }
        if (!(ahead >= 0 && ahead < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ahead must be 0 or more");
        }
        if (priority < 0) {
            throw new IllegalArgumentException("priority must be 0 or more");
        }
    }
}
