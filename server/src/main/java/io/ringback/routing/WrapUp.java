package io.ringback.routing;

import org.jspecify.annotations.Nullable;

/**
 * What an agent notes after a chat; it stands in the routing log.
 *
 * @param outcome {@code solved}, {@code open} or null
 * @param note at most 1,000 characters, or null
 */
public record WrapUp(@Nullable String outcome, @Nullable String note) {}
