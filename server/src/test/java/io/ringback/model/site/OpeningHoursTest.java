package io.ringback.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.site.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final ZoneId LJUBLJANA = ZoneId.of("Europe/Ljubljana");

    // Monday with a lunch break, Friday into Saturday over midnight, Wednesday off on the first holiday.
    private final OpeningHours hours = new OpeningHours(
            LJUBLJANA,
            Map.of(
                    DayOfWeek.MONDAY, List.of(new Span(13 * 60, 17 * 60), new Span(9 * 60, 12 * 60)),
                    DayOfWeek.WEDNESDAY, List.of(new Span(9 * 60, 17 * 60)),
                    DayOfWeek.FRIDAY, List.of(new Span(20 * 60, 24 * 60)),
                    DayOfWeek.SATURDAY, List.of(new Span(0, 2 * 60))),
            Set.of(LocalDate.of(2026, 11, 25)));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-23T08:59, -, 2026-11-23T09:00",
                "2026-11-23T09:00, 2026-11-23T12:00, -",
                "2026-11-23T12:00, -, 2026-11-23T13:00",
                "2026-11-23T16:59, 2026-11-23T17:00, -",
                "2026-11-23T17:00, -, 2026-11-27T20:00",
                "2026-11-25T10:00, -, 2026-11-27T20:00",
                "2026-12-02T10:00, 2026-12-02T17:00, -",
                "2026-11-27T23:00, 2026-11-28T02:00, -",
                "2026-11-28T00:00, 2026-11-28T02:00, -",
                "2026-11-28T02:00, -, 2026-11-30T09:00",
            })
    void tellsWhenItClosesAndOpens(String now, String closes, String opens) {
        assertThat(hours.isOpen(at(now))).isEqualTo(closes != null);
        assertThat(hours.closesAt(at(now)).orElse(null)).isEqualTo(closes == null ? null : at(closes));
        assertThat(hours.opensAt(at(now)).orElse(null)).isEqualTo(opens == null ? null : at(opens));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 120, 2026-11-23T11:00",
        "2026-11-23T11:00, 120, 2026-11-23T14:00",
        // the holiday is left out, and midnight is no end
        "2026-11-23T16:00, 120, 2026-11-27T21:00",
        "2026-11-27T23:00, 120, 2026-11-28T01:00",
        "2026-11-28T01:30, 60, 2026-11-30T09:30",
    })
    void openingTimeIsCountedWithoutTheRest(String now, int minutes, String reached) {
        assertThat(hours.after(at(now), Duration.ofMinutes(minutes))).contains(at(reached));
    }

    @Test
    void whatNeverOpensReachesNothing() {
        assertThat(new OpeningHours(LJUBLJANA, Map.of(), Set.of()).after(at("2026-11-23T08:00"), Duration.ofHours(1)))
                .isEmpty();
    }

    @Test
    void theClockChangesAtNight() {
        OpeningHours night = new OpeningHours(
                LJUBLJANA, Map.of(DayOfWeek.SUNDAY, List.of(new Span(60, 150), new Span(240, 300))), Set.of());

        // 29 March 2026: 02:00 becomes 03:00, so 02:30 does not exist and the span lasts until 03:30 there, one hour
        // later.
        assertThat(night.closesAt(Instant.parse("2026-03-29T00:30:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        // 25 October 2026: 03:00 becomes 02:00; the first 02:30 counts.
        assertThat(night.closesAt(Instant.parse("2026-10-24T23:30:00Z")))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void roundTheClockNeverClosesAndNoHoursNeverOpen() {
        Map<DayOfWeek, List<Span>> always = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            always.put(day, List.of(new Span(0, 1440)));
        }
        OpeningHours open = new OpeningHours(LJUBLJANA, always, Set.of());
        OpeningHours shut = new OpeningHours(LJUBLJANA, Map.of(), Set.of());

        assertThat(open.isOpen(at("2026-11-23T03:00"))).isTrue();
        assertThat(open.closesAt(at("2026-11-23T03:00"))).isEmpty();
        assertThat(shut.isOpen(at("2026-11-23T03:00"))).isFalse();
        assertThat(shut.opensAt(at("2026-11-23T03:00"))).isEmpty();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LJUBLJANA).toInstant();
    }
}
