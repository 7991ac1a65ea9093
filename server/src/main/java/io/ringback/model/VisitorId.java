package io.ringback.model;

/**
 * A person on a website, anonymous or identified. It opens nothing by itself: who may use it is decided at each use.
 *
 * @param value v_ and 22 characters of base64url
 */
public record VisitorId(String value) {
    private static final String PREFIX = "v_";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public VisitorId {
        RandomId.check(PREFIX, value);
    }

    /** A new id of 128 random bits. */
    public static VisitorId random() {
        return new VisitorId(RandomId.create(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
