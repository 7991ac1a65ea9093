package io.ringback.model;

/**
 * A promise to come back. It opens nothing by itself: who may change it is decided at each use.
 *
 * @param value b_ and 22 characters of base64url
 */
public record CallbackId(String value) {
    private static final String PREFIX = "b_";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public CallbackId {
        RandomId.check(PREFIX, value);
    }

    /** A new id of 128 random bits. */
    public static CallbackId random() {
        return new CallbackId(RandomId.create(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
