package io.ringback.waiting.estimate;

import java.util.OptionalDouble;

/**
 * What is known of one lane, to be kept.
 *
 * @param lane its name
 * @param service how fast its agents' slots come free
 * @param line its people
 * @param calibration what was learned from outcomes
 * @param opened when it was opened after it had been closed, in seconds
 * @param deserted since when nobody accepts and nobody is expected, in seconds; empty while somebody does
 */
public record LaneState(
        String lane,
        ServiceState service,
        LineState line,
        CalibrationState calibration,
        double opened,
        OptionalDouble deserted) {}
