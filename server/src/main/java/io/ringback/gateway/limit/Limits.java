package io.ringback.gateway.limit;

import java.util.EnumMap;
import java.util.concurrent.TimeUnit;

/** The limits in force: the table's defaults, some of them replaced by the operator. Immutable. */
public final class Limits {
    private static final Limits DEFAULTS = new Limits(new EnumMap<>(Limit.class));

    private final EnumMap<Limit, Integer> replaced;

    private Limits(EnumMap<Limit, Integer> replaced) {
        this.replaced = replaced;
    }

    /** The table as it stands. */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with one of them replaced.
     *
     * @param limit which
     * @param value its value in the limit's unit, above 0
     * @throws IllegalArgumentException for a value of 0 or less
     */
    public Limits with(Limit limit, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(limit + " must be above 0, not " + value);
        }
        EnumMap<Limit, Integer> changed = new EnumMap<>(replaced);
        changed.put(limit, value);
        return new Limits(changed);
    }

    /** The value in force, in the limit's unit. */
    public int get(Limit limit) {
        return replaced.getOrDefault(limit, limit.value());
    }

    /** The value of a limit in ms, as nanoseconds. */
    public long nanos(Limit limit) {
        return TimeUnit.MILLISECONDS.toNanos(get(limit));
    }
}
