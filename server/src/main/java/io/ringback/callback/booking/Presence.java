package io.ringback.callback.booking;

/**
 * How often planned agents turned out to be there, of one weekday and hour over four weeks. Starts at {@value #PRIOR}, which
 * weighs as much as {@value #WEIGHT} shifts seen.
 *
 * @param planned shifts that were planned, 0 or more
 * @param present how many of them were worked, 0 to planned
 */
public record Presence(double planned, double present) {
    /** Nothing was seen yet. */
    public static final Presence UNSEEN = new Presence(0, 0);

    static final double PRIOR = 0.87;
    static final double WEIGHT = 20;

    public Presence {
        if (!(planned >= 0 && present >= 0 && present <= planned)) {
            throw new IllegalArgumentException("present must be 0 to planned");
        }
    }

    /** The share to reckon with, 0 to 1. */
    public double share() {
        return (PRIOR * WEIGHT + present) / (WEIGHT + planned);
    }
}
