package io.ringback.waiting.estimate;

/** The quantiles that are estimated. */
public enum Tau {
    /** One wait in five is shorter: the lower end of the range that is shown. */
    P20(.2, -.84162),
    /** As many waits are shorter as longer. */
    P50(.5, 0),
    /** Nine waits in ten are shorter: the upper end of the range, which is the promise. */
    P90(.9, 1.28155);

    static final int COUNT = 3;

    private final double share;
    private final double z;

    Tau(double share, double z) {
        this.share = share;
        this.z = z;
    }

    /** The share of waits that are not longer, 0 to 1. */
    public double share() {
        return share;
    }

    /** The quantile of the standard normal law for this share. */
    double z() {
        return z;
    }
}
