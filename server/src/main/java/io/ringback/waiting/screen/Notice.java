package io.ringback.waiting.screen;

import java.util.Locale;

/** What is to be said beside the range. */
public enum Notice {
    /** It takes longer than was said: the promise was moved. */
    LONGER,
    /** The promised moment has passed. */
    OVERDUE;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
