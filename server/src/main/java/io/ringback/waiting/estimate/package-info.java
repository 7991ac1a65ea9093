/**
 * The estimator of waits, "GSC" (gamma stage sum, calibrated): how long somebody in line still waits, as three quantiles that are
 * right as often as they say. Pure: no clock, no storage, no thread. Times are seconds of any one clock; who calls, serialises.
 * docs/waiting.md explains it.
 */
@NullMarked
package io.ringback.waiting.estimate;

import org.jspecify.annotations.NullMarked;
