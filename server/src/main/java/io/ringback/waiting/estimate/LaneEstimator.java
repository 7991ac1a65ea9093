package io.ringback.waiting.estimate;

import java.util.OptionalDouble;

/** What is known of one lane. */
final class LaneEstimator {
    /** Before so many waits were learned from, what the lane's own people met has hardly been seen. */
    private static final double LEAST_LEARNED = 20;

    /** What a ring is thought to take until rings have been seen, in seconds; calibration moves it to what they take. */
    private static final Quantiles RING = new Quantiles(2.5, 5, 12);

    /** If nobody accepts and nobody is expected for so long, the lane was closed and no colleague was just away for a moment. */
    private static final double CLOSED_SECONDS = 3600;

    private final String name;
    private final int index;
    private final ServiceRates service;
    private final Line line;
    private final Calibration calibration;
    private final AcceptingSlots slots = new AcceptingSlots();
    private final AnnouncedReturns returns = new AnnouncedReturns();
    private OptionalDouble deserted;
    private double opened;

    LaneEstimator(String name, int index) {
        this.name = name;
        this.index = index;
        this.service = new ServiceRates();
        this.line = new Line();
        this.calibration = new Calibration();
        this.deserted = OptionalDouble.of(0);
    }

    LaneEstimator(LaneState state, int index) {
        this.name = state.lane();
        this.index = index;
        this.service = new ServiceRates(state.service());
        this.line = new Line(state.line());
        this.calibration = new Calibration(state.calibration());
        this.opened = state.opened();
        this.deserted = state.deserted();
    }

    LaneState state() {
        return new LaneState(name, service.state(), line.state(), calibration.state(), opened, deserted);
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    ServiceRates service() {
        return service;
    }

    Line line() {
        return line;
    }

    Calibration calibration() {
        return calibration;
    }

    AcceptingSlots slots() {
        return slots;
    }

    AnnouncedReturns returns() {
        return returns;
    }

    /** Somebody accepts. */
    void open(double now) {
        if (deserted.isPresent() && now - deserted.getAsDouble() >= CLOSED_SECONDS) {
            opened = now;
        }
        deserted = OptionalDouble.empty();
    }

    /** Somebody accepts no more. */
    void desert(double now) {
        if (slots.none() && returns.first(now) == returns.size()) {
            deserted = OptionalDouble.of(now);
        }
    }

    /** When it was opened after it had been closed, in seconds. */
    double opened() {
        return opened;
    }

    /**
     * Answers a question.
     *
     * @param arrivals per second by class, over all lanes by their weights
     * @param horizon the longest median that is told, in seconds
     */
    Estimate answer(double now, Question question, HeadStarts heads, double[] arrivals, double horizon) {
        double full = slots.none() ? service.overall() : slots.supply(service);
        Drain drain = Drain.of(
                question.ahead(),
                full + line.unannounced(),
                line.abandonment(),
                Passing.of(heads, heads.known(question.priority()), question.waited(), arrivals),
                returns,
                service,
                now);
        double all = 0;
        for (double rate : arrivals) {
            all += rate;
        }
        int bucket = Bucket.of(question.ahead(), question.asksAgain(), question.priority(), all > full);
        Quantiles base = new Quantiles(
                GammaQuantile.of(drain.mean(), drain.variance(), Tau.P20),
                GammaQuantile.of(drain.mean(), drain.variance(), Tau.P50),
                GammaQuantile.of(drain.mean(), drain.variance(), Tau.P90));
        Quantiles shown = calibration.shown(bucket, base);
        double mean = drain.mean() * calibration.factor(Tau.P50, bucket);
        return new Estimate(status(now, drain, shown.p50() > horizon), shown, mean, new Told(now, bucket, base, shown));
    }

    /** Answers somebody for whom it rings: an agent is being asked, and nobody is in front. */
    Estimate answerRinging(double now) {
        Quantiles shown = calibration.shown(Bucket.RINGING, RING);
        Status status = calibration.seen(Bucket.RINGING) < LEAST_LEARNED ? Status.LEARNING : Status.OK;
        return new Estimate(status, shown, shown.p50(), new Told(now, Bucket.RINGING, RING, shown));
    }

    private Status status(double now, Drain drain, boolean far) {
        if (slots.none() && returns.first(now) == returns.size()) {
            return Status.NO_AGENTS;
        }
        if (calibration.seenInLine() < LEAST_LEARNED) {
            return Status.LEARNING;
        }
        return far || drain.endless() ? Status.BEYOND_HORIZON : Status.OK;
    }
}
