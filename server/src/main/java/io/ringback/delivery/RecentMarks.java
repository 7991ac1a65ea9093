package io.ringback.delivery;

import io.ringback.model.Position;

/** The last few positions handed on, so that a repeated event can be told from another history with the same numbers. */
final class RecentMarks {
    private static final int SIZE = 16;

    private final Position[] ring = new Position[SIZE];

    RecentMarks() {
        clear();
    }

    void add(Position position) {
        ring[slot(position)] = position;
    }

    boolean contains(Position position) {
        return ring[slot(position)].equals(position);
    }

    void clear() {
        java.util.Arrays.fill(ring, Position.START);
    }

    private static int slot(Position position) {
        return (int) (position.seq() % SIZE);
    }
}
