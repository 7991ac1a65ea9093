package io.ringback.routing.rules;

import java.util.TreeMap;

/** How many of a lane got their first agent, by minutes: {@code lua/lib/served.lua}. */
final class Served {
    private static final long MINUTE_MS = 60_000;
    private static final long MINUTES = 10;

    private final TreeMap<Long, Integer> byMinute = new TreeMap<>();

    void count(long now) {
        long minute = now / MINUTE_MS;
        byMinute.headMap(minute - MINUTES, true).clear();
        byMinute.merge(minute, 1, Integer::sum);
    }

    long lastTenMinutes(long now) {
        return byMinute.tailMap(now / MINUTE_MS - MINUTES, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
