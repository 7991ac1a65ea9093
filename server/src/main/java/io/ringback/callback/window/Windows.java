package io.ringback.callback.window;

import io.ringback.model.callback.Callback;
import io.ringback.model.site.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of a department: UTC quarter hours inside its opening hours, which are wall time of its zone.
 *
 * @param hours when it is open; empty: always
 */
public record Windows(Optional<OpeningHours> hours) {
    /** How far ahead windows can be had. */
    public static final Duration HORIZON = Duration.ofDays(7);

    /** The last window ends so long before closing. */
    public static final Duration BEFORE_CLOSING = Duration.ofMinutes(30);

    /** The first window begins no sooner than this from now. */
    public static final Duration LEAD = Duration.ofMinutes(10);

    private static final long QUARTER = Callback.WINDOW.toSeconds();

    /** Whether a moment is the begin of a quarter hour. */
    public static boolean isQuarter(Instant start) {
        return start.getNano() == 0 && Math.floorMod(start.getEpochSecond(), QUARTER) == 0;
    }

    /** The begins of all windows that can be had, the earliest first. */
    public List<Instant> from(Instant now, QuietHours quiet) {
        Instant until = now.plus(HORIZON);
        List<Instant> found = new ArrayList<>();
        Instant at = quarter(now.plus(LEAD));
        while (!at.isAfter(until)) {
            Optional<Instant> end = openUntil(at);
            if (end.isEmpty()) {
                at = opening(at).map(Windows::quarter).orElse(Instant.MAX);
                continue;
            }
            for (; at.isBefore(end.get()) && !at.isAfter(until); at = at.plusSeconds(QUARTER)) {
                if (endsInTime(at, end.get()) && quiet.allow(at)) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    /** Whether a window that begins at this moment can be had. */
    public boolean has(Instant start, Instant now, QuietHours quiet) {
        return isQuarter(start)
                && !start.isBefore(now.plus(LEAD))
                && !start.isAfter(now.plus(HORIZON))
                && openUntil(start).filter(end -> endsInTime(start, end)).isPresent()
                && quiet.allow(start);
    }

    private static boolean endsInTime(Instant start, Instant closing) {
        return !start.isAfter(closing.minus(Callback.WINDOW).minus(BEFORE_CLOSING));
    }

    /** When the department closes; {@link Instant#MAX} when it does not, empty when it is closed at that moment. */
    private Optional<Instant> openUntil(Instant at) {
        if (hours.isEmpty()) {
            return Optional.of(Instant.MAX);
        }
        return hours.filter(h -> h.isOpen(at)).map(h -> h.closesAt(at).orElse(Instant.MAX));
    }

    private Optional<Instant> opening(Instant at) {
        return hours.flatMap(h -> h.opensAt(at));
    }

    /** The first quarter hour not before a moment. */
    private static Instant quarter(Instant at) {
        Instant down = Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), QUARTER));
        return down.isBefore(at) ? down.plusSeconds(QUARTER) : down;
    }
}
