package io.ringback.callback.window;

import io.ringback.model.site.CallbackTimes;
import io.ringback.model.site.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of a department: equal parts of UTC hours inside its opening hours, which are wall time of its zone.
 *
 * @param hours when it is open; empty: always
 * @param times how long windows are, and when the first one can be had
 */
public record Windows(Optional<OpeningHours> hours, CallbackTimes times) {
    /** How far ahead windows can be had. */
    public static final Duration HORIZON = Duration.ofDays(7);

    /** The last window ends so long before closing. */
    public static final Duration BEFORE_CLOSING = Duration.ofMinutes(30);

    /** Whether a window may begin at a moment. */
    private boolean isBegin(Instant start) {
        return begin(start).equals(start);
    }

    /** The begins of all windows that can be had, the earliest first. */
    public List<Instant> from(Instant now, QuietHours quiet) {
        Instant until = now.plus(HORIZON);
        List<Instant> found = new ArrayList<>();
        Instant at = begin(now.plus(times.lead()));
        while (!at.isAfter(until)) {
            Optional<Instant> end = openUntil(at);
            if (end.isEmpty()) {
                at = opening(at).map(this::begin).orElse(Instant.MAX);
                continue;
            }
            for (; at.isBefore(end.get()) && !at.isAfter(until); at = at.plus(times.window())) {
                if (endsInTime(at, end.get()) && quiet.allow(at, times.window())) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    /** Whether a window that begins at this moment can be had. */
    public boolean has(Instant start, Instant now, QuietHours quiet) {
        return isBegin(start)
                && !start.isBefore(now.plus(times.lead()))
                && !start.isAfter(now.plus(HORIZON))
                && openUntil(start).filter(end -> endsInTime(start, end)).isPresent()
                && quiet.allow(start, times.window());
    }

    private boolean endsInTime(Instant start, Instant closing) {
        return !start.isAfter(closing.minus(times.window()).minus(BEFORE_CLOSING));
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

    /** The first begin of a window not before a moment. */
    private Instant begin(Instant at) {
        long length = times.window().toSeconds();
        Instant down = Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), length));
        return down.isBefore(at) ? down.plusSeconds(length) : down;
    }
}
