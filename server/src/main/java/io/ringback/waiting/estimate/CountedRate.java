package io.ringback.waiting.estimate;

/**
 * A rate as events by exposure, which forgets by count: nights without events change nothing, so a morning begins with what the
 * evening knew.
 */
final class CountedRate {
    private double events;
    private double exposure;

    /**
     * A rate with what is believed before anything was seen.
     *
     * @param events as if so many had been seen
     * @param exposure in as many seconds
     */
    CountedRate(double events, double exposure) {
        this.events = events;
        this.exposure = exposure;
    }

    /** Time in which an event could have happened, in seconds. */
    void expose(double seconds) {
        exposure += seconds;
    }

    /** Something happened: what was known so far counts {@code keep} times as much as before (0 to 1). */
    void count(double happened, double keep) {
        events = events * keep + happened;
        exposure *= keep;
    }

    double events() {
        return events;
    }

    double exposure() {
        return exposure;
    }

    /** Events per second. */
    double perSecond() {
        return events / exposure;
    }
}
