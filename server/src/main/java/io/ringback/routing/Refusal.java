package io.ringback.routing;

import org.jspecify.annotations.Nullable;

/**
 * Why an agent gives an offered place back.
 *
 * @param reason {@code busy}, {@code break}, {@code wrong_topic}, {@code wrong_language}, {@code other}, or null
 * @param note the agent's own words, or null
 */
public record Refusal(@Nullable String reason, @Nullable String note) {
    /** Without a word. */
    public static final Refusal SILENT = new Refusal(null, null);
}
