package io.ringback.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * How a target's wire looks to the driver.
 *
 * @param message what a visitor sends
 * @param delivered where the number stands in a frame that brings a message to the agent
 * @param acknowledged where it stands in the visitor's acknowledgement; null when the target gives none
 * @param refused what occurs in a frame that refuses a message; null when the target never does
 */
public record Dialect(
        MessageTemplate message,
        Marker delivered,
        @Nullable Marker acknowledged,
        @Nullable Marker refused) {}
