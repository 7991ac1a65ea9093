package io.ringback.waiting.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Slots of accepting agents by pairs of lanes they serve. Of the people in a lane M only the share w(L, M) = slots that serve both ÷
 * slots that serve M stands in the way of somebody in L: counting every shared agent in full in each lane makes waits 2 to 11 times
 * too short.
 */
final class SharedSlots {
    private int[][] slots = new int[0][0];

    void add(List<LaneEstimator> lanes, int count) {
        for (LaneEstimator each : lanes) {
            reach(each.index());
        }
        for (LaneEstimator one : lanes) {
            for (LaneEstimator other : lanes) {
                slots[one.index()][other.index()] += count;
            }
        }
    }

    /** w(L, M), 0 to 1. While nobody serves M, a lane shares with itself alone. */
    double weight(int lane, int other) {
        if (lane == other) {
            return 1;
        }
        int size = slots.length;
        if (lane >= size || other >= size || slots[other][other] <= 0) {
            return 0;
        }
        return (double) slots[lane][other] / slots[other][other];
    }

    private void reach(int index) {
        if (index >= slots.length) {
            int size = Math.max(index + 1, 2 * slots.length);
            int old = slots.length;
            slots = Arrays.copyOf(slots, size);
            for (int each = 0; each < size; each++) {
                slots[each] = each < old ? Arrays.copyOf(slots[each], size) : new int[size];
            }
        }
    }
}
