package io.ringback.waiting.estimate;

/**
 * The answer to "how long yet?", in seconds from the question.
 *
 * @param status whether it may be shown
 * @param remaining calibrated quantiles of the remaining wait; finite and ordered whatever the status
 * @param mean calibrated mean
 * @param told to be kept with the place, and given back when the wait is known
 */
public record Estimate(Status status, Quantiles remaining, double mean, Told told) {}
