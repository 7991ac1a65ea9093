package io.ringback.callback.outlook;

import io.ringback.model.DepartmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A window of which more was promised than 99 in 100 times will be kept.
 *
 * @param start when it begins
 * @param length how long it is open
 * @param promised callbacks booked
 * @param over those that were booked last and are too many, the newest last
 */
public record OversoldWindow(DepartmentId department, Instant start, Duration length, int promised, List<Sold> over) {
    public OversoldWindow {
        over = List.copyOf(over);
    }

    /** How many of them can be kept. */
    public int keepable() {
        return promised - over.size();
    }

    /** Whose visitors were asked for another time. */
    public int asked() {
        return (int) over.stream().filter(Sold::asked).count();
    }
}
