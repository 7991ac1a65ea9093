package io.ringback.waiting.estimate;

/**
 * Who may still come in front of somebody: arrivals of classes with more head start than theirs, for as long as the head start
 * outweighs the later arrival. Of strict classes, all higher ones for ever.
 */
final class Passing {
    private final double[] ends;
    private final double[] rates;

    private Passing(double[] ends, double[] rates) {
        this.ends = ends;
        this.rates = rates;
    }

    /**
     * Who may pass somebody of a class.
     *
     * @param rates arrivals per second by class
     * @param waited seconds so far
     */
    static Passing of(HeadStarts heads, int priority, double waited, double[] rates) {
        double[] ends = new double[rates.length];
        for (int each = 0; each < rates.length; each++) {
            ends[each] = heads.strict()
                    ? heads.seconds(each) > heads.seconds(priority) ? Double.POSITIVE_INFINITY : 0
                    : heads.seconds(each) - heads.seconds(priority) - waited;
        }
        return new Passing(ends, rates);
    }

    /** Arrivals per second that go in front at first. */
    double rate() {
        double sum = 0;
        for (int each = 0; each < ends.length; each++) {
            sum += ends[each] > 0 ? rates[each] : 0;
        }
        return sum;
    }

    /** Seconds from now until the next class cannot pass any more; infinite when none is left. */
    double end() {
        double first = Double.POSITIVE_INFINITY;
        for (double end : ends) {
            first = end > 0 && end < first ? end : first;
        }
        return first;
    }

    /** That moment has come: returns the rate from then on. */
    double drop() {
        double end = end();
        for (int each = 0; each < ends.length; each++) {
            ends[each] = ends[each] == end ? 0 : ends[each];
        }
        return rate();
    }
}
