package io.ringback.callback.offer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a callback is offered: always beside the estimate, never instead of it.
 *
 * @param reason null while it is quiet
 */
public record Offer(Level level, @Nullable Reason reason) {
    /** From the first second. */
    public static final Offer QUIET = new Offer(Level.QUIET, null);

    /** Another way, for whom no call of their turn reached. */
    static final Offer MISSED = new Offer(Level.FILLED, Reason.MISSED);

    /** How loudly. */
    public enum Level {
        /** A button among others. */
        QUIET,
        /** The first thing to press. */
        FILLED,
        /** Before the line is even shown. */
        FIRST;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it is more than quiet. */
    public enum Reason {
        /** Half of those who come now wait longer than the department wants. */
        LONG,
        /** What was promised has passed. */
        OVERDUE,
        /** Nobody takes chats now. */
        NO_AGENTS,
        /** The site closes before nine in ten would be answered. */
        CLOSING,
        /** They were called for the last time and did not come (rulings R3). */
        MISSED;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
