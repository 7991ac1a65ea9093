package io.ringback.callback.outlook;

import java.util.Locale;

/** What came of asking a visitor for another time. */
public enum Asked {
    /** They are told. */
    ASKED,
    /** They were asked before. */
    BEFORE,
    /** The callback stands elsewhere by now. */
    GONE,
    /** The other window is full. */
    TAKEN;

    /** Reads the word. */
    public static Asked parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
