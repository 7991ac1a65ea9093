package io.ringback.model.site;

import java.util.Locale;

/** What kind of matter a topic is. Whoever writes about anything but {@link #NONE} is never sold anything. */
public enum Nature {
    /** Nothing that asks for special care. */
    NONE,
    COMPLAINT,
    PAYMENT,
    OUTAGE,
    SAFETY,
    CANCELLATION,
    BEREAVEMENT;

    /** The word in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether adverts, offers and light words are out of place. */
    public boolean isSensitive() {
        return this != NONE;
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Nature parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
