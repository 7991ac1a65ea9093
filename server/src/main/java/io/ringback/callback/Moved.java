package io.ringback.callback;

import java.util.Locale;

/** What came of asking for another window. */
public enum Moved {
    /** The callback has the new window. */
    MOVED,
    /** The new window has no place left; the callback keeps its own. */
    TAKEN,
    /** It is settled, under way, or not this visitor's. */
    GONE;

    /** Reads the word. */
    public static Moved parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
