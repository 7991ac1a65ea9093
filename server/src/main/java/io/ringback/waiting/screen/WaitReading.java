package io.ringback.waiting.screen;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one place at one moment.
 *
 * @param now UTC ms, storage's clock
 * @param ahead people in front, 0 or more
 * @param served10 people of the line who got an agent in the last ten minutes
 * @param slots of agents who take chats of the line
 * @param grew why more people are in front than before, if that is so and was found
 */
public record WaitReading(
        long now,
        int ahead,
        int served10,
        int slots,
        WaitEstimate estimate,
        @Nullable Cause grew) {}
