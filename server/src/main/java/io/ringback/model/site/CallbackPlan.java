package io.ringback.model.site;

import io.ringback.model.DepartmentId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a site calls back.
 *
 * @param departments what holds in departments that say something
 * @param staffing who is planned when; a department of which nothing is said has its agents at all its hours
 * @param times of its windows
 * @param webhook which other program hears of callbacks by phone
 * @param codes what is booked for only after a code that was sent there
 */
public record CallbackPlan(
        Map<DepartmentId, OfDepartment> departments,
        List<Shift> staffing,
        CallbackTimes times,
        Optional<Webhook> webhook,
        Set<ContactKind> codes) {
    /** What holds where a site says nothing. */
    public static final CallbackPlan STANDARD =
            new CallbackPlan(Map.of(), List.of(), CallbackTimes.STANDARD, Optional.empty(), Set.of());

    public CallbackPlan {
        departments = Map.copyOf(departments);
        staffing = List.copyOf(staffing);
        codes = Set.copyOf(codes);
    }

    /**
     * How one department calls back.
     *
     * @param offerAfter half of those who come now wait longer: then a callback is offered, 60 s to 1 h
     * @param countries where it calls, as ISO 3166 codes; empty: it does not phone, people come back into the chat
     * @param wholeAgent whether who phones gets no new chats from half an hour before, so that nothing else lies on the desk
     */
    public record OfDepartment(Duration offerAfter, List<String> countries, boolean wholeAgent) {
        /** What holds where a department says nothing. */
        public static final OfDepartment STANDARD = new OfDepartment(Duration.ofMinutes(5), List.of(), false);

        public OfDepartment {
            countries = List.copyOf(countries);
        }

        /** Whether agents phone. */
        public boolean phones() {
            return !countries.isEmpty();
        }
    }

    /**
     * Agents planned for a part of some weekdays, in the zone of the site's hours (without hours: UTC).
     *
     * @param from minute of the day it begins
     * @param to minute of the day it ends, up to 1440
     * @param agents how many, 0 to 1,000
     */
    public record Shift(DepartmentId department, Set<DayOfWeek> days, int from, int to, int agents) {
        public Shift {
            days = Set.copyOf(days);
        }

        boolean covers(ZonedDateTime moment) {
            int minute = moment.getHour() * 60 + moment.getMinute();
            return days.contains(moment.getDayOfWeek()) && from <= minute && minute < to;
        }
    }

    /** What holds in a department. */
    public OfDepartment of(DepartmentId department) {
        return departments.getOrDefault(department, OfDepartment.STANDARD);
    }

    /** Agents planned in a department at one moment; empty when nothing is said of the department. */
    public OptionalInt planned(DepartmentId department, Instant moment, ZoneId zone) {
        List<Shift> own = staffing.stream()
                .filter(shift -> shift.department().equals(department))
                .toList();
        ZonedDateTime there = moment.atZone(zone);
        return own.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(own.stream()
                        .filter(shift -> shift.covers(there))
                        .mapToInt(Shift::agents)
                        .sum());
    }
}
