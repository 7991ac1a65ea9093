package io.ringback.store.routing;

/**
 * How many of the agents planned are there, as windows to live with a weight each: of few agents so many windows for each number,
 * weighted by its probability; of many so many in all, at even steps of the probability.
 */
final class Presences {
    private static final int FEW = 7;

    private Presences() {}

    /**
     * One window.
     *
     * @param weight of what comes of it; all together 1
     */
    record Draw(int present, double weight) {}

    /** The probability of each number from 0 to all. */
    static double[] of(int planned, double share) {
        double[] likely = new double[planned + 1];
        likely[0] = Math.pow(1 - share, planned);
        for (int present = 0; present < planned; present++) {
            likely[present + 1] = likely[present] * (planned - present) / (present + 1) * share / (1 - share);
        }
        return likely;
    }

    /** Windows to live. */
    static int draws(int planned, int windows) {
        return planned <= FEW ? (planned + 1) * windows : windows;
    }

    static Draw draw(double[] likely, int windows, int draw) {
        if (likely.length <= FEW + 1) {
            int present = draw / windows;
            return new Draw(present, likely[present] / windows);
        }
        int present = 0;
        double sum = likely[0];
        while (sum < (draw + 0.5) / windows) {
            present++;
            sum += likely[present];
        }
        return new Draw(present, 1.0 / windows);
    }
}
