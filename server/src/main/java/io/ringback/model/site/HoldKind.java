package io.ringback.model.site;

import java.util.Locale;

/** What a hold message does for the one who reads it. */
public enum HoldKind {
    /** How things stand. */
    STATUS,
    /** Why it takes as long as it takes. */
    WHY,
    /** What can be done meanwhile. */
    TIP,
    /** A page that may answer the question. */
    LINK,
    /** Another way to be helped. */
    CHOICE;

    /** The word in documents and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static HoldKind parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
