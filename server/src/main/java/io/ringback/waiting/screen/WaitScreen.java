package io.ringback.waiting.screen;

import org.jspecify.annotations.Nullable;

/**
 * What a waiting visitor sees of the wait.
 *
 * @param ahead people in front, 0 or more
 * @param range null: no time can be named, only the number ahead
 * @param promiseAt UTC ms by which they were told to be answered; null before a first range was told
 * @param basis what the range rests on, or why there is none
 * @param served10 people of the line who got an agent in the last ten minutes
 * @param notice null while all is as it was said
 * @param cause of the notice, or of more people in front; null when there is nothing to explain
 */
public record WaitScreen(
        int ahead,
        @Nullable WaitRange range,
        @Nullable Long promiseAt,
        WaitEstimate.Status basis,
        int served10,
        @Nullable Notice notice,
        @Nullable Cause cause) {}
