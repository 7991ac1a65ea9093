package io.ringback.callback.oversight;

import java.util.Locale;

/** What came of what a supervisor wanted of a callback. */
public enum Steered {
    /** Done, now or before. */
    DONE,
    /** There is no such callback. */
    NOT_FOUND,
    /** It is settled, or where it stands that cannot be done. */
    UNDER_WAY,
    /** The window has no place left. */
    TAKEN,
    /** There is no such agent, or it is due and they take no chats. */
    AGENT_UNAVAILABLE,
    /** It is between 21:00 and 8:00 where the person is. */
    QUIET_HOURS;

    /** The word it is known by outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static Steered parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
