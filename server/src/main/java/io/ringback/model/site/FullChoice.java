package io.ringback.model.site;

import java.util.Locale;

/** What a visitor is offered when the lines take nobody more. */
public enum FullChoice {
    /** To leave a message. */
    MESSAGE,
    /** To choose a time to be called back, or to leave a message. */
    CALLBACK,
    /** Nothing but the notice that it is full. */
    CLOSED;

    /** The word in documents, in storage and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static FullChoice parse(String word) {
        for (FullChoice choice : values()) {
            if (choice.word().equals(word)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("must be message, callback or closed");
    }
}
