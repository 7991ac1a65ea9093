package io.ringback.waiting.simulated;

import java.util.Random;

/** A law of durations, in seconds. */
@FunctionalInterface
interface Law {
    double draw(Random random);

    /** By mean and coefficient of variation. */
    static Law lognormal(double mean, double cv) {
        double variance = Math.log1p(cv * cv);
        double centre = Math.log(mean) - variance / 2;
        return random -> Math.exp(centre + Math.sqrt(variance) * random.nextGaussian());
    }

    static Law exponential(double mean) {
        return random -> -mean * Math.log(1 - random.nextDouble());
    }

    /** Shape below 1: more short and more long ones than exponential. */
    static Law weibull(double mean, double shape) {
        double scale = mean / Math.exp(logGamma(1 + 1 / shape));
        return random -> scale * Math.pow(-Math.log(1 - random.nextDouble()), 1 / shape);
    }

    /** Pareto of the second kind (Lomax); for a tail below 3 the third moment is infinite already. */
    static Law heavyTailed(double mean, double tail) {
        return random -> mean * (tail - 1) * (Math.pow(1 - random.nextDouble(), -1 / tail) - 1);
    }

    /** Nearly the same every time. */
    static Law uniform(double low, double high) {
        return random -> low + (high - low) * random.nextDouble();
    }

    private static double logGamma(double x) {
        double shifted = x + 5;
        double product = x * (x + 1) * (x + 2) * (x + 3) * (x + 4);
        return (shifted - .5) * Math.log(shifted)
                - shifted
                + Math.log(2 * Math.PI) / 2
                + 1 / (12 * shifted)
                - 1 / (360 * shifted * shifted * shifted)
                - Math.log(product);
    }
}
