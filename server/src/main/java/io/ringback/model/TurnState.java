package io.ringback.model;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a waiting visitor is there when the turn comes. In every state the place keeps its score; only one that is
 * {@link #HERE} is put before agents.
 */
public enum TurnState {
    /** Connected, or was until a moment ago. */
    HERE,
    /** Not connected; called when the turn comes. */
    AWAY,
    /** Waits without its visitor, on purpose; called when the turn comes, and never given up. */
    HELD,
    /** Was told that it is their turn, and has a time to say that they are there. */
    CALLED,
    /** Did not come in time: next, not last; called again after two more assignments. */
    PASSED,
    /** Did not come for the last call either: another way out is offered, and the place is kept for a while. */
    MISSED;

    /** Whether the rules allow a move from this state to {@code next}; {@code lua/lib/turns.lua} has the same table. */
    public boolean mayBecome(TurnState next) {
        return after().contains(next);
    }

    private Set<TurnState> after() {
        return switch (this) {
            case HERE -> Set.of(AWAY, HELD);
            case AWAY -> Set.of(HERE, CALLED, HELD);
            case HELD -> Set.of(HERE, CALLED);
            case CALLED -> Set.of(HERE, PASSED, MISSED, HELD);
            case PASSED -> Set.of(HERE, CALLED, HELD);
            case MISSED -> Set.of(HERE, HELD);
        };
    }

    /** Whether the visitor is asked to say that they are there. */
    public boolean asks() {
        return this == CALLED || this == PASSED || this == MISSED;
    }

    /** The word on the wire and in storage; {@link #HERE} is stored as 1. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what storage holds.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static TurnState parse(String stored) {
        if (stored.equals("1")) {
            return HERE;
        }
        for (TurnState state : values()) {
            if (state.word().equals(stored)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state of a turn: " + stored);
    }
}
