package io.ringback.model.promise;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a promise stands. {@code lua/lib/promises.lua} has the same moves, and a test compares the two. */
public enum PromiseState {
    /** The visitor was told, and the forecast says that it will be kept. */
    MADE,
    /** The forecast says, before the time is over, that it is rather broken than kept; it may recover. */
    AT_RISK,
    /** In time. */
    KEPT,
    /** The time is over. What was promised may still come, too late. */
    LATE,
    /** It never came. */
    BROKEN,
    /** The visitor gave it up before its time was over: counted neither as kept nor as late. */
    WITHDRAWN;

    /** What may come next; nothing after kept, broken and withdrawn. */
    public Set<PromiseState> next() {
        return switch (this) {
            case MADE -> EnumSet.of(AT_RISK, KEPT, LATE, BROKEN, WITHDRAWN);
            case AT_RISK -> EnumSet.of(MADE, KEPT, LATE, BROKEN, WITHDRAWN);
            case LATE -> EnumSet.of(BROKEN);
            case KEPT, BROKEN, WITHDRAWN -> EnumSet.noneOf(PromiseState.class);
        };
    }

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static PromiseState parse(String word) {
        for (PromiseState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("must be made, at_risk, kept, late, broken or withdrawn");
    }
}
