package io.ringback.waiting.estimate;

import java.util.Arrays;

/**
 * When agents on a break said they would be back, in order. Log-ins are supply: an agent back from a break takes as many contacts at
 * once as they have slots. Leaving them out makes every estimate from rates about 10 % too long.
 */
final class AnnouncedReturns {
    /** Nobody is expected any more who is later than this. Announced ends of breaks are kept within −30 to +120 s. */
    static final double LATEST_SECONDS = 600;

    private double[] at = new double[8];
    private int[] capacity = new int[8];
    private int size;

    /** An agent with so many slots will be back then. */
    void add(double when, int slots) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            capacity = Arrays.copyOf(capacity, 2 * size);
        }
        int place = size;
        for (; place > 0 && at[place - 1] > when; place--) {
            at[place] = at[place - 1];
            capacity[place] = capacity[place - 1];
        }
        at[place] = when;
        capacity[place] = slots;
        size++;
    }

    /** The announcement is void: the agent is back, or will not come. */
    void remove(double when, int slots) {
        for (int each = 0; each < size; each++) {
            if (at[each] == when && capacity[each] == slots) {
                System.arraycopy(at, each + 1, at, each, size - each - 1);
                System.arraycopy(capacity, each + 1, capacity, each, size - each - 1);
                size--;
                return;
            }
        }
    }

    /** The first who is still expected; {@link #size()} when nobody is. */
    int first(double now) {
        int each = 0;
        while (each < size && at[each] < now - LATEST_SECONDS) {
            each++;
        }
        return each;
    }

    int size() {
        return size;
    }

    double at(int index) {
        return at[index];
    }

    int capacity(int index) {
        return capacity[index];
    }
}
