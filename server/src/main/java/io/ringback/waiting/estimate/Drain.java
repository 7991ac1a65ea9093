package io.ringback.waiting.estimate;

/**
 * When the line in front of somebody has drained, as a fluid with its variance: people leave it by being served and by giving up,
 * people of higher classes still come in front for a while, agents come back at announced times.
 *
 * <p>The time is cut where one of these rates changes. In a piece with supply D (releases per second), arrivals λ that go in front
 * and abandonment θ per waiting person, x' = −(D − λ + θx); it starts at n + ½ and the turn comes at −½. The variance adds up as of a
 * sum of stages (Whitt, Management Science 45, 1999), each with the squared coefficient of a gap between releases and arrivals.
 */
final class Drain {
    /** Supply is never thought to lose more than this share to those who pass: in the end a line ends. */
    private static final double LEAST_NET = .15;

    private static final double LEAST_NET_FOR_SPREAD = .3;
    /** What is not modelled: shares of the mean. */
    private static final double SPREAD = .15;

    private static final double SPREAD_OF_RETURN = .3;

    private double time;
    private double variance;
    private double left;
    private double supply;
    private double passing;
    private final double abandonment;
    private boolean endless;

    private Drain(double left, double supply, double abandonment) {
        this.left = left;
        this.supply = supply;
        this.abandonment = abandonment;
    }

    /**
     * Runs the line down.
     *
     * @param ahead people in front, weighted by the share of their supply that could serve this person
     * @param supply releases per second of all accepting slots, above 0
     * @param abandonment per second and waiting person, above 0
     * @param passing who may still come in front
     * @param returns announced returns of agents
     * @param rates what a returning agent adds to the supply
     * @param now in seconds, on the clock of the returns
     */
    static Drain of(
            double ahead,
            double supply,
            double abandonment,
            Passing passing,
            AnnouncedReturns returns,
            ServiceRates rates,
            double now) {
        Drain drain = new Drain(ahead + .5, supply, abandonment);
        drain.passing = passing.rate();
        drain.run(passing, returns, rates, now);
        drain.variance += SPREAD * drain.time * SPREAD * drain.time;
        return drain;
    }

    private void run(Passing classes, AnnouncedReturns returns, ServiceRates rates, double now) {
        int next = returns.first(now);
        while (true) {
            double back = next < returns.size() ? expected(returns.at(next), now) : Double.POSITIVE_INFINITY;
            double cut = Math.min(back, classes.end());
            if (cut == Double.POSITIVE_INFINITY) {
                last();
                return;
            }
            if (reaches(cut)) {
                return;
            }
            if (back > cut) {
                passing = classes.drop();
                continue;
            }
            if (joins(returns.capacity(next), rates)) {
                return;
            }
            next++;
        }
    }

    /** Half a minute after what was announced, and never before half a minute from now. */
    private static double expected(double back, double now) {
        return Math.max(back - now, 0) + 30;
    }

    /** The rest, in which nothing changes any more. */
    private void last() {
        double net = supply - passing;
        endless = net <= 0;
        net = Math.max(net, LEAST_NET * supply);
        double theta = Math.min(abandonment, net);
        spend(hit(net, theta), net, theta);
    }

    /** Whether the turn comes before {@code end}; if not, the line is taken there. */
    private boolean reaches(double end) {
        double span = Math.max(0, end - time);
        double net = supply - passing;
        double hit = hit(net, abandonment);
        if (hit <= span) {
            spend(hit, net, abandonment);
            return true;
        }
        double drop = Math.expm1(-abandonment * span);
        left = Math.max(left + (left + net / abandonment) * drop, -.49);
        double larger = Math.max(supply, net);
        variance += (supply + passing) * span / (larger * larger);
        time = Math.max(time, end);
        return false;
    }

    private double hit(double net, double theta) {
        double low = net - theta / 2;
        return low <= 0 ? Double.POSITIVE_INFINITY : Math.log1p(theta * (left + .5) / low) / theta;
    }

    private void spend(double span, double net, double theta) {
        double low = net - theta / 2;
        variance += (supply + passing)
                / Math.max(net, LEAST_NET_FOR_SPREAD * supply)
                * (left + .5)
                / (low * (net + theta * left));
        time += span;
    }

    /** An agent is back: takes as many as they have slots. Whether the turn is among them. */
    private boolean joins(int capacity, ServiceRates rates) {
        left -= capacity;
        supply += capacity * rates.perSlot(capacity);
        if (left > -.5) {
            return false;
        }
        time = Math.max(time, 1);
        double spread = SPREAD_OF_RETURN * time;
        variance = Math.max(variance, spread * spread);
        return true;
    }

    /** Mean seconds until the turn. */
    double mean() {
        return time;
    }

    /** In seconds². */
    double variance() {
        return variance;
    }

    /** Whether those who pass take the whole supply for ever: then there is no finite wait, and the mean is a lower bound. */
    boolean endless() {
        return endless;
    }
}
