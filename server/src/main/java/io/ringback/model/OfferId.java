package io.ringback.model;

/**
 * A place put before one agent. It opens nothing by itself: who may use it is decided at each use.
 *
 * @param value o_ and 22 characters of base64url
 */
public record OfferId(String value) {
    private static final String PREFIX = "o_";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public OfferId {
        RandomId.check(PREFIX, value);
    }

    /** A new id of 128 random bits. */
    public static OfferId random() {
        return new OfferId(RandomId.create(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
