package io.ringback.config;

import com.typesafe.config.ConfigValue;

/** What values a setting takes, as the {@code #:} line above it in {@code reference.conf} says. */
interface SettingType {
    /**
     * Reads a value as written in a source; every type also takes its text form, because the environment has no other.
     *
     * @throws UnfitValue if it is of another kind or out of range
     */
    Object read(ConfigValue written) throws UnfitValue;

    /** Kind and range in words, for the documentation. */
    String describe();

    /** The value as an operator would write it, with secrets masked. */
    default String show(Object value) {
        return value.toString();
    }
}
