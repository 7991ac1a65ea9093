package io.ringback.waiting.estimate;

/**
 * What is known of one lane, to be kept.
 *
 * @param lane its name
 * @param service how fast its agents' slots come free
 * @param line its people
 * @param calibration what was learned from outcomes
 */
public record LaneState(String lane, ServiceState service, LineState line, CalibrationState calibration) {}
