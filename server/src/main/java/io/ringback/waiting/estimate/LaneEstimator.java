package io.ringback.waiting.estimate;

/** What is known of one lane. */
final class LaneEstimator {
    /** Before so many waits were learned from, what the lane's own people met has hardly been seen. */
    private static final double LEAST_LEARNED = 20;

    /** What a ring is thought to take until rings have been seen, in seconds; calibration moves it to what they take. */
    private static final Quantiles RING = new Quantiles(2.5, 5, 12);

    private final String name;
    private final int index;
    private final ServiceRates service;
    private final Line line;
    private final Calibration calibration;
    private final AcceptingSlots slots = new AcceptingSlots();
    private final AnnouncedReturns returns = new AnnouncedReturns();

    LaneEstimator(String name, int index) {
        this.name = name;
        this.index = index;
        this.service = new ServiceRates();
        this.line = new Line();
        this.calibration = new Calibration();
    }

    LaneEstimator(LaneState state, int index) {
        this.name = state.lane();
        this.index = index;
        this.service = new ServiceRates(state.service());
        this.line = new Line(state.line());
        this.calibration = new Calibration(state.calibration());
    }

    LaneState state() {
        return new LaneState(name, service.state(), line.state(), calibration.state());
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
