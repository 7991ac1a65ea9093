package io.ringback.callback;

import java.util.Locale;

/** What an agent says of an attempt. */
public enum Outcome {
    /** They talk. */
    CONNECTED,
    /** Nobody answered: it is tried again while there is a try and time left. */
    NO_ANSWER,
    /** A machine answered, and was told. */
    VOICEMAIL,
    /** Somebody else answered. */
    WRONG_NUMBER;

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Outcome parse(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("must be connected, no_answer, voicemail or wrong_number");
    }
}
