package io.ringback.routing.replay;

import io.ringback.model.Lane;

/**
 * How a wait ended.
 *
 * @param lane in which it began
 * @param waited ms
 * @param answered whether an agent accepted; else the visitor left
 */
public record Outcome(Lane lane, long waited, boolean answered) {}
