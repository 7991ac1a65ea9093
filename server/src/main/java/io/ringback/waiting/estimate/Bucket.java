package io.ringback.waiting.estimate;

/**
 * Questions that are calibrated together: by people ahead, first question or later one, class, and whether arrivals exceed what the
 * slots can serve. Those of people for whom it rings already are apart: they wait for an answer, not for a slot.
 */
final class Bucket {
    static final int RINGING = 120;
    static final int COUNT = RINGING + 1;

    private static final double[] EDGES = {0, 1, 2, 4, 7, 12, 20, 35, 60};
    private static final int HIGHEST_CLASS = 2;

    private Bucket() {}

    static int of(double ahead, boolean asksAgain, int priority, boolean overload) {
        int size = 0;
        while (size < EDGES.length && ahead > EDGES[size]) {
            size++;
        }
        return size
                + 10 * (asksAgain ? 1 : 0)
                + 20 * Math.max(0, Math.min(priority, HIGHEST_CLASS))
                + 60 * (overload ? 1 : 0);
    }
}
