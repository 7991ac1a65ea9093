package io.ringback.callback;

import java.time.Instant;

/**
 * A window somebody can have.
 *
 * @param start when it begins
 * @param left callbacks of the kind asked for that it still takes, 1 or more
 */
public record OfferedWindow(Instant start, int left) {}
