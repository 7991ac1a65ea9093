package io.ringback.chat;

import java.util.Locale;

/** Who ended a conversation. */
public enum EndedBy {
    VISITOR,
    AGENT,
    SYSTEM;

    /** The word in the transcript. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
