package io.ringback.delivery;

import io.ringback.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * A transcript entry on its way to readers.
 *
 * @param at its position
 * @param previousMark the mark of the entry before it
 * @param kind what it is
 * @param agent the agent it is about, or null
 * @param json the {@code entry} event in UTF-8, encoded once for all readers
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it came; nobody compares or changes it
public record EntryEvent(
        Position at,
        String previousMark,
        Kind kind,
        @Nullable String agent,
        byte[] json) {
    /** The kinds of entries. */
    public enum Kind {
        MESSAGE,
        JOINED,
        LEFT,
        ENDED
    }
}
