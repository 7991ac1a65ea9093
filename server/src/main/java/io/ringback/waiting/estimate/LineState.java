package io.ringback.waiting.estimate;

import java.util.List;

/**
 * What is known of one lane's line, to be kept.
 *
 * @param arrivals rates per second by class
 * @param arrivalsAt the moment of these rates, in seconds
 * @param abandoned weighted abandonments
 * @param waitedSeconds weighted seconds of those who could abandon
 * @param joined weighted slots filled by log-ins that nobody had announced
 * @param lineSeconds weighted seconds in which somebody waited
 * @param waiting people in line
 * @param committed those among them who cannot abandon
 * @param at the moment up to which the seconds are counted
 */
public record LineState(
        List<Double> arrivals,
        double arrivalsAt,
        double abandoned,
        double waitedSeconds,
        double joined,
        double lineSeconds,
        int waiting,
        int committed,
        double at) {
    /** Keeps its own copy. */
    public LineState {
        arrivals = List.copyOf(arrivals);
    }
}
