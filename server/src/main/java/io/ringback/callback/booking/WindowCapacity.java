package io.ringback.callback.booking;

import java.util.Optional;

/**
 * How many callbacks one window can take. Due callbacks get the next slots that come free, so number j is kept if and only if at
 * least j come free.
 */
public final class WindowCapacity {
    /** The share of promises that has to be kept. */
    public static final double KEPT = 0.99;

    /** The share of the slots that come free which may be sold ahead, so that those who wait in line move on. */
    public static final double SHARE = 0.3;

    private final WindowForecast forecast;
    private final Releases releases;
    private final int bound;

    private WindowCapacity(WindowForecast forecast) {
        this.forecast = forecast;
        this.releases = Releases.of(forecast);
        this.bound = largest();
    }

    /** The capacity of a window with this forecast. */
    public static WindowCapacity of(WindowForecast forecast) {
        return new WindowCapacity(forecast);
    }

    /** What it was computed from. */
    public WindowForecast forecast() {
        return forecast;
    }

    /** E[min(B', N)] / B', the share of {@code booked} promises that is kept, B' being the attempts they make. 1 for none. */
    public double kept(int booked) {
        double attempts = booked * forecast.attempts();
        return booked == 0 ? 1 : releases.served(attempts) / attempts;
    }

    /** B: the largest number of which {@link #KEPT} are kept. */
    public int bound() {
        return bound;
    }

    /** How many are sold: the bound, and no more than {@link #SHARE} of the slots that come free. */
    public int places() {
        return Math.min(bound, (int) Math.floor(SHARE * forecast.expected() + 1e-9));
    }

    /** Why nothing can be promised; empty when at least one place is sold. */
    public Optional<Unpromised> unpromised() {
        // where one place can be promised, 0.3 E[N] is above one: P(N = 0) is not below 1 % unless E[N] is above 4.6
        if (places() > 0) {
            return Optional.empty();
        }
        if (forecast.agents() == 0) {
            return Optional.of(Unpromised.NOBODY_PLANNED);
        }
        double allAway = Math.pow(1 - forecast.present(), forecast.agents());
        if (allAway > 1 - KEPT) {
            return Optional.of(Unpromised.TOO_FEW_AGENTS);
        }
        return Optional.of(Unpromised.TOO_SLOW);
    }

    /** The share kept falls with each booking, so the bound is found by halving. */
    private int largest() {
        int low = 0;
        int high = (int) Math.ceil(forecast.expected()) + 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (kept(middle) >= KEPT) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
