package io.ringback.model;

/**
 * One contact from start to end. It opens nothing by itself: who may use it is decided at each use.
 *
 * @param value c_ and 22 characters of base64url
 */
public record ConversationId(String value) {
    private static final String PREFIX = "c_";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public ConversationId {
        RandomId.check(PREFIX, value);
    }

    /** A new id of 128 random bits. */
    public static ConversationId random() {
        return new ConversationId(RandomId.create(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
