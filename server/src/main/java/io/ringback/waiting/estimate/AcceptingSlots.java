package io.ringback.waiting.estimate;

/** Accepting agents of a lane by capacity, so that their joint supply is a sum over capacities and not over agents. */
final class AcceptingSlots {
    private static final int MOST = 64;

    private final int[] agents = new int[MOST + 1];
    private int accepting;

    /** So many agents more, or fewer if negative, accept with this capacity. */
    void add(int capacity, int count) {
        agents[Math.max(0, Math.min(capacity, MOST))] += count;
        accepting += count;
    }

    int accepting() {
        return Math.max(0, accepting);
    }

    boolean none() {
        return accepting <= 0;
    }

    /** Releases per second if every slot is occupied, which it is while somebody waits. */
    double supply(ServiceRates rates) {
        double sum = 0;
        for (int capacity = 1; capacity <= MOST; capacity++) {
            if (agents[capacity] > 0) {
                sum += agents[capacity] * capacity * rates.perSlot(capacity);
            }
        }
        return sum;
    }
}
