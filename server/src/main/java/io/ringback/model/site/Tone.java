package io.ringback.model.site;

import java.util.Locale;

/** How a text speaks. */
public enum Tone {
    PLAIN,
    /** Without exclamation marks, jokes and emoji. */
    SERIOUS;

    /** The word in documents and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Tone parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
