package io.ringback.callback.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Nobody is called between 21:00 and 8:00 where they are.
 *
 * @param zones every zone the person may be in; a window has to be outside the quiet hours in all of them
 */
public record QuietHours(List<ZoneId> zones) {
    private static final LocalTime FROM = LocalTime.of(21, 0);
    private static final LocalTime TO = LocalTime.of(8, 0);

    public QuietHours {
        zones = List.copyOf(zones);
    }

    /** The quiet hours of somebody in one zone. */
    public static QuietHours in(ZoneId zone) {
        return new QuietHours(List.of(zone));
    }

    /** Whether a window that begins at this moment lies wholly outside. */
    public boolean allow(Instant start, Duration length) {
        return zones.stream().allMatch(zone -> allow(start.atZone(zone), length));
    }

    private static boolean allow(ZonedDateTime start, Duration length) {
        // not start + length by the wall clock: that of a night when the clocks change shows more or less
        ZonedDateTime end = start.toInstant().plus(length).atZone(start.getZone());
        return !start.toLocalTime().isBefore(TO)
                && end.toLocalDate().equals(start.toLocalDate())
                && !end.toLocalTime().isAfter(FROM);
    }
}
