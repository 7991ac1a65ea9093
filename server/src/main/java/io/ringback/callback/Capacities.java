package io.ringback.callback;

import io.ringback.callback.booking.DrainForecast;
import io.ringback.callback.booking.WindowCapacity;
import io.ringback.callback.booking.WindowForecast;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Capacities that were computed before: a week has hundreds of windows of few kinds. Safe to use from any thread. */
final class Capacities {
    private static final int MOST = 500;

    private final ConcurrentMap<WindowForecast, WindowCapacity> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<WindowForecast, Integer> emptied = new ConcurrentHashMap<>();

    /** Callbacks that agents with an empty desk dial, at most. */
    int emptied(WindowForecast forecast) {
        if (emptied.size() >= MOST) {
            emptied.clear();
        }
        return emptied.computeIfAbsent(forecast, DrainForecast::places);
    }

    WindowCapacity of(WindowForecast forecast) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(forecast, WindowCapacity::of);
    }
}
