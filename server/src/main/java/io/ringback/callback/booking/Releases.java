package io.ringback.callback.booking;

/**
 * The law of N, the slots that come free in one window: Poisson with the mean of the agents who are present, who are binomial of
 * those planned.
 */
final class Releases {
    /** Standard deviations of a Poisson law beyond which nothing is summed: less than 1e-15 lies there. */
    private static final double REACH = 9;

    private static final int LEAST = 40;

    /** P(N &lt;= k), and the sum of i P(N = i) over i &lt;= k. */
    private final double[] below;

    private final double[] weighed;

    private Releases(double[] law) {
        below = new double[law.length];
        weighed = new double[law.length];
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < law.length; k++) {
            sum += law[k];
            mean += k * law[k];
            below[k] = sum;
            weighed[k] = mean;
        }
    }

    static Releases of(WindowForecast forecast) {
        double most = forecast.agents() * forecast.releasesOfOne();
        double[] law = new double[(int) (most + REACH * Math.sqrt(most)) + LEAST];
        double[] logFactorial = logFactorials(Math.max(law.length, forecast.agents() + 1));
        for (int present = 0; present <= forecast.agents(); present++) {
            double weight = binomial(forecast.agents(), present, forecast.present(), logFactorial);
            if (weight > 1e-18) {
                addPoisson(law, present * forecast.releasesOfOne(), weight, logFactorial);
            }
        }
        return new Releases(law);
    }

    /** E[min(booked, N)], for a real number of bookings, 0 or more. */
    double served(double booked) {
        int whole = (int) Math.min(booked, below.length - 1.0);
        return weighed[whole] + booked * Math.max(0, 1 - below[whole]);
    }

    private static void addPoisson(double[] law, double mean, double weight, double[] logFactorial) {
        if (mean == 0) {
            law[0] += weight;
            return;
        }
        double reach = REACH * Math.sqrt(mean) + LEAST;
        int to = (int) Math.min(law.length - 1.0, mean + reach);
        for (int k = (int) Math.max(0, mean - reach); k <= to; k++) {
            law[k] += weight * Math.exp(k * Math.log(mean) - mean - logFactorial[k]);
        }
    }

    private static double binomial(int n, int k, double p, double[] logFactorial) {
        if (p == 0 || p == 1) {
            return k == (p == 0 ? 0 : n) ? 1 : 0;
        }
        double ways = logFactorial[n] - logFactorial[k] - logFactorial[n - k];
        return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
    }

    private static double[] logFactorials(int count) {
        double[] logs = new double[count + 1];
        for (int k = 2; k <= count; k++) {
            logs[k] = logs[k - 1] + Math.log(k);
        }
        return logs;
    }
}
