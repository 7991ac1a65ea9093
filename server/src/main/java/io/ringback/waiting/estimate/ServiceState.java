package io.ringback.waiting.estimate;

import java.util.List;

/**
 * What is known of the speed of service, to be kept.
 *
 * @param releases weighted releases by level, 0 to 8
 * @param busySeconds weighted busy-slot seconds by level, 0 to 8
 * @param allReleases over all levels
 * @param allBusySeconds over all levels
 */
public record ServiceState(List<Double> releases, List<Double> busySeconds, double allReleases, double allBusySeconds) {
    /** Refuses another number of levels. */
    public ServiceState {
        releases = List.copyOf(releases);
        busySeconds = List.copyOf(busySeconds);
        if (releases.size() != ServiceRates.LEVELS + 1 || busySeconds.size() != releases.size()) {
            throw new IllegalArgumentException(
                    "releases and busySeconds must have " + (ServiceRates.LEVELS + 1) + " levels");
        }
    }
}
