package io.ringback.model.promise;

import java.util.Locale;

/** What was promised. */
public enum PromiseKind {
    /** The end of the first range a waiting visitor was shown: an agent by then. */
    FIRST_P90,
    /** A callback, begun before its window ends. */
    CALLBACK,
    /** An answer to a message that was left. */
    REPLY_BY;

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static PromiseKind parse(String word) {
        for (PromiseKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("must be first_p90, callback or reply_by");
    }
}
