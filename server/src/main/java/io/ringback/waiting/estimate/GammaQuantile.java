package io.ringback.waiting.estimate;

/**
 * Quantiles of a gamma law given by mean and variance.
 *
 * <p>Wilson and Hilferty (1931): the cube root of a gamma variable is nearly normal. Below a shape of 0.7, where that turns bad on the
 * left, the first term of the series of the incomplete gamma function.
 */
final class GammaQuantile {
    private static final double SMALL_SHAPE = .7;
    private static final double LEAST_SHAPE = .1;
    private static final double MOST_SHAPE = 1e9;

    /** Γ(1 + x) for 0 ≤ x ≤ 1 with an error below 3e-7: Abramowitz and Stegun 6.1.36, highest power first. */
    private static final double[] GAMMA = {
        .035868343, -.193527818, .482199394, -.756704078, .918206857, -.897056937, .988205891, -.577191652, 1
    };

    private GammaQuantile() {}

    /**
     * One quantile.
     *
     * @param mean in seconds, above 0
     * @param variance in seconds², above 0
     * @return seconds, above 0
     */
    static double of(double mean, double variance, Tau tau) {
        double shape = Math.max(LEAST_SHAPE, Math.min(mean * mean / variance, MOST_SHAPE));
        if (shape < SMALL_SHAPE && tau != Tau.P90) {
            return mean / shape * Math.pow(tau.share() * gammaOfOneAnd(shape), 1 / shape);
        }
        double root = 1 - 1 / (9 * shape) + tau.z() / (3 * Math.sqrt(shape));
        return mean * root * root * root;
    }

    private static double gammaOfOneAnd(double x) {
        double sum = 0;
        for (double coefficient : GAMMA) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
