package io.ringback.redis;

/** The setting {@code redis} has a form that is not understood. */
public final class InvalidRedisTarget extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidRedisTarget(String reason) {
        super(FIELD + ": " + reason);
    }

    /** The name of the setting at fault. */
    public static final String FIELD = "redis";

    /** The name of the setting at fault, always {@code redis}. */
    public String field() {
        return FIELD;
    }
}
