package io.ringback.waiting.score;

/**
 * How well the rule to offer a callback hits those who wait long, on arrival: offered to whom the P50 is above the threshold.
 * Counts of visitors.
 */
public final class OfferTally {
    /** The threshold where a department sets no other, seconds. */
    public static final double THRESHOLD = 300;

    private long offered;
    private long hit;
    private long late;
    private long veryLate;
    private long missed;

    void add(double p50, double waited) {
        boolean offer = p50 > THRESHOLD;
        boolean longer = waited > THRESHOLD;
        boolean muchLonger = waited > 2 * THRESHOLD;
        offered += offer ? 1 : 0;
        late += longer ? 1 : 0;
        hit += offer && longer ? 1 : 0;
        veryLate += muchLonger ? 1 : 0;
        missed += muchLonger && !offer ? 1 : 0;
    }

    /** Visitors who waited longer than twice the threshold. */
    public long veryLate() {
        return veryLate;
    }

    /** Of those offered a callback, the share that waited longer than the threshold. */
    public double precision() {
        return share(hit, offered);
    }

    /** Of those who waited longer than the threshold, the share that was offered a callback. */
    public double recall() {
        return share(hit, late);
    }

    /** Of those who waited longer than twice the threshold, the share that was not. */
    public double missed() {
        return share(missed, veryLate);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
