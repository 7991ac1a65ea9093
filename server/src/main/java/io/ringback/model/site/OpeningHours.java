package io.ringback.model.site;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When agents answer, in the office's time zone. Spans are of one day; one that ends at midnight joins one that begins there.
 *
 * @param zone time zone of the office
 * @param week open spans of each weekday; a missing day is closed
 * @param holidays days on which the site stays closed
 */
public record OpeningHours(ZoneId zone, Map<DayOfWeek, List<Span>> week, Set<LocalDate> holidays) {
    private static final int NEVER_OPENS = 366;
    private static final int NEVER_CLOSES = 9;

    public OpeningHours {
        Map<DayOfWeek, List<Span>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> sorted.put(
                day, spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()));
        week = Map.copyOf(sorted);
        holidays = Set.copyOf(holidays);
    }

    /**
     * An open span within one day.
     *
     * @param from minute of the day it begins, 0 to 1439
     * @param to minute of the day it ends, up to 1440, which is midnight
     */
    public record Span(int from, int to) {
        public Span {
            if (from < 0 || to > 24 * 60 || from >= to) {
                throw new IllegalArgumentException("must end after it begins, within one day");
            }
        }
    }

    /** A span as instants: daylight saving is already counted in. */
    private record Opening(Instant from, Instant to) {
        boolean contains(Instant time) {
            return !from.isAfter(time) && time.isBefore(to);
        }
    }

    /** Whether the site is open at this moment. */
    public boolean isOpen(Instant now) {
        return openings(now, 2).anyMatch(opening -> opening.contains(now));
    }

    /** When the site closes; empty when it is closed, or stays open for more than a week. */
    public Optional<Instant> closesAt(Instant now) {
        Instant end = now;
        for (Iterator<Opening> each = openings(now, NEVER_CLOSES).iterator(); each.hasNext(); ) {
            Opening opening = each.next();
            if (opening.from().isAfter(end)) {
                return end.equals(now) ? Optional.empty() : Optional.of(end);
            }
            end = opening.to().isAfter(end) ? opening.to() : end;
        }
        boolean everyDay = end.isAfter(now.plus(NEVER_CLOSES - 2, ChronoUnit.DAYS));
        return end.equals(now) || everyDay ? Optional.empty() : Optional.of(end);
    }

    /** When the site opens next; empty when it is open, or stays closed for a year. */
    public Optional<Instant> opensAt(Instant now) {
        return isOpen(now)
                ? Optional.empty()
                : openings(now, NEVER_OPENS)
                        .map(Opening::from)
                        .filter(from -> from.isAfter(now))
                        .findFirst();
    }

    /** When so much opening time will have passed from this moment on; empty when it does not within a year. */
    public Optional<Instant> after(Instant now, Duration open) {
        Duration left = open;
        Instant reached = now;
        for (Iterator<Opening> each = openings(now, NEVER_OPENS).iterator(); each.hasNext(); ) {
            Opening opening = each.next();
            Instant from = opening.from().isAfter(reached) ? opening.from() : reached;
            if (!opening.to().isAfter(from)) {
                continue;
            }
            Duration here = Duration.between(from, opening.to());
            if (here.compareTo(left) >= 0) {
                return Optional.of(from.plus(left));
            }
            left = left.minus(here);
            reached = opening.to();
        }
        return Optional.empty();
    }

    /** Openings in order, from yesterday's: a moment after midnight here may be before it in another hour of the same zone. */
    private Stream<Opening> openings(Instant now, int days) {
        LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
        return yesterday
                .datesUntil(yesterday.plusDays(days + 1L))
                .filter(day -> !holidays.contains(day))
                .flatMap(day -> week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .map(span -> new Opening(at(day, span.from()), at(day, span.to()))))
                .filter(opening -> opening.from().isBefore(opening.to()));
    }

    private Instant at(LocalDate day, int minute) {
        return (minute == 24 * 60
                        ? day.plusDays(1).atStartOfDay(zone)
                        : day.atTime(minute / 60, minute % 60).atZone(zone))
                .toInstant();
    }
}
