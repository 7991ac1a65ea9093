package io.ringback.callback.booking;

import java.time.Duration;

/**
 * How many callbacks a window can take where each is dialled by an agent with an empty desk (rulings R24). Who is set aside gets no
 * new chats from {@link #BEFORE} on, so with slots of the mean time m their desk is empty when the window ends with the probability
 * q = (1 - exp(-(BEFORE + L) / m))^c. Of N = Binomial(agents planned, share present × q) the bound is the largest number B with
 * E[min(B', N)] / B' ≥ 0.99, B' being the attempts that B callbacks make, and no more than 0.3 E[N]. Pure.
 */
public final class DrainForecast {
    /** From when on the agent gets no new chats. */
    public static final Duration BEFORE = Duration.ofMinutes(30);

    /** More agents than these are counted as so many: what is sold is far above what anybody books. */
    private static final int MOST_AGENTS = 200;

    private DrainForecast() {}

    /** How many are sold. */
    public static int places(WindowForecast forecast) {
        double ready = forecast.present() * empty(forecast);
        int most = (int) Math.floor(WindowCapacity.SHARE * agents(forecast) * ready + 1e-9);
        int places = 0;
        while (places < most && kept(forecast, ready, places + 1) >= WindowCapacity.KEPT) {
            places++;
        }
        return places;
    }

    /** The probability that a desk is empty when the window ends. */
    static double empty(WindowForecast forecast) {
        double time = BEFORE.plus(forecast.length()).toMillis();
        double one = 1 - Math.exp(-time / forecast.slotTime().toMillis());
        return Math.pow(one, forecast.slots());
    }

    private static int agents(WindowForecast forecast) {
        return Math.min(forecast.agents(), MOST_AGENTS);
    }

    /** E[min(B', N)] / B'. */
    static double kept(WindowForecast forecast, double ready, int booked) {
        double attempts = booked * forecast.attempts();
        int agents = agents(forecast);
        double likely = Math.pow(1 - ready, agents);
        double served = 0;
        for (int there = 0; there < agents; there++) {
            likely *= (double) (agents - there) / (there + 1) * ready / (1 - ready);
            served += likely * Math.min(attempts, there + 1);
        }
        return served / attempts;
    }
}
