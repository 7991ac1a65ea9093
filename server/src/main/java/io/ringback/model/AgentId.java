package io.ringback.model;

/**
 * A person who answers. It opens nothing by itself: who may use it is decided at each use.
 *
 * @param value a_ and 22 characters of base64url
 */
public record AgentId(String value) {
    private static final String PREFIX = "a_";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public AgentId {
        RandomId.check(PREFIX, value);
    }

    /** A new id of 128 random bits. */
    public static AgentId random() {
        return new AgentId(RandomId.create(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
