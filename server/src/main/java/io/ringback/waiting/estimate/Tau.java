package io.ringback.waiting.estimate;

/** The quantiles that are estimated. */
public enum Tau {
    /** One wait in five is shorter: the lower end of the range that is shown. */
    P20(0, .2, -.84162),
    /** As many waits are shorter as longer. */
    P50(1, .5, 0),
    /** Nine waits in ten are shorter: the upper end of the range, which is the promise. */
    P90(2, .9, 1.28155);

    static final int COUNT = 3;

    private final int index;
    private final double share;
    private final double z;

    Tau(int index, double share, double z) {
        this.index = index;
        this.share = share;
        this.z = z;
    }

    /** Where this quantile's figures stand in arrays and snapshots of three, 0 to 2. */
    public int index() {
        return index;
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
