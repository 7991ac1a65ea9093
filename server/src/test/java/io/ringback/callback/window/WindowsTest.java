package io.ringback.callback.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.site.CallbackTimes;
import io.ringback.model.site.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final ZoneId LJUBLJANA = ZoneId.of("Europe/Ljubljana");
    private static final QuietHours NO_QUIET = new QuietHours(List.of());

    private static Windows open(int from, int to, LocalDate... holidays) {
        Map<DayOfWeek, List<OpeningHours.Span>> week = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(new OpeningHours.Span(from * 60, to * 60))));
        return new Windows(Optional.of(new OpeningHours(LJUBLJANA, week, Set.of(holidays))), CallbackTimes.STANDARD);
    }

    private static List<String> on(LocalDate day, List<Instant> windows, ZoneId zone) {
        return windows.stream()
                .map(start -> start.atZone(zone))
                .filter(start -> start.toLocalDate().equals(day))
                .map(start -> start.toLocalTime().toString())
                .toList();
    }

    @Test
    void theLastEndsHalfAnHourBeforeClosing() {
        Instant now = Instant.parse("2026-11-19T20:00:00Z");
        List<Instant> windows = open(9, 11).from(now, NO_QUIET);
        assertThat(on(LocalDate.of(2026, 11, 20), windows, LJUBLJANA))
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:00", "10:15");
        assertThat(windows).hasSize(7 * 6);
    }

    @Test
    void holidaysAndTheNextMinutesAreLeftOut() {
        Instant now = Instant.parse("2026-11-20T08:06:00Z");
        LocalDate holiday = LocalDate.of(2026, 11, 23);
        List<Instant> windows = open(9, 11, holiday).from(now, NO_QUIET);
        assertThat(windows.get(0)).isEqualTo(Instant.parse("2026-11-20T08:30:00Z"));
        assertThat(on(holiday, windows, LJUBLJANA)).isEmpty();
    }

    @Test
    void withoutHoursEveryQuarterOfSevenDays() {
        Instant now = Instant.parse("2026-11-20T08:05:00Z");
        assertThat(new Windows(Optional.empty(), CallbackTimes.STANDARD).from(now, NO_QUIET))
                .hasSize(7 * 96);
    }

    @Test
    void quietHoursAreThoseOfTheVisitor() {
        Instant now = Instant.parse("2026-11-19T23:00:00Z");
        ZoneId tehran = ZoneId.of("Asia/Tehran");
        List<Instant> windows = open(6, 23).from(now, QuietHours.in(tehran));
        List<String> there = on(LocalDate.of(2026, 11, 20), windows, tehran);
        // 06:00 in Ljubljana is 08:30 in Tehran; the last ends at 21:00
        assertThat(there.get(0)).isEqualTo("08:30");
        assertThat(there.get(there.size() - 1)).isEqualTo("20:45");
        QuietHours both = new QuietHours(List.of(tehran, LJUBLJANA));
        assertThat(on(LocalDate.of(2026, 11, 20), open(6, 23).from(now, both), LJUBLJANA))
                .startsWith("08:00")
                .endsWith("18:15");
    }

    @Test
    void theNightTheClocksGoForward() {
        // 29 March 2026: 02:00 becomes 03:00; hours from 1 to 5 hold three real ones
        Instant now = Instant.parse("2026-03-28T12:00:00Z");
        List<Instant> windows = open(1, 5).from(now, NO_QUIET);
        List<String> night = on(LocalDate.of(2026, 3, 29), windows, LJUBLJANA);
        assertThat(night)
                .hasSize(3 * 4 - 2)
                .startsWith("01:00")
                .contains("01:45", "03:00")
                .endsWith("04:15");
        assertThat(night).noneMatch(time -> LocalTime.parse(time).getHour() == 2);
    }

    @Test
    void theNightTheClocksGoBack() {
        // 25 October 2026: 03:00 becomes 02:00 again; hours from 1 to 5 hold five real ones
        Instant now = Instant.parse("2026-10-24T12:00:00Z");
        List<Instant> windows = open(1, 5).from(now, NO_QUIET);
        List<String> night = on(LocalDate.of(2026, 10, 25), windows, LJUBLJANA);
        assertThat(night).hasSize(5 * 4 - 2);
        assertThat(night).filteredOn("02:30"::equals).hasSize(2);
        assertThat(windows).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aListedWindowCanBeHadAndNoOther() {
        Instant now = Instant.parse("2026-10-23T21:13:00Z");
        Windows windows = open(7, 24, LocalDate.of(2026, 10, 26));
        QuietHours quiet = QuietHours.in(ZoneId.of("America/New_York"));
        Set<Instant> listed = Set.copyOf(windows.from(now, quiet));
        assertThat(listed).hasSizeGreaterThan(100);
        for (int i = 0; i < 8 * 96 * 3; i++) {
            Instant at = Instant.parse("2026-10-23T20:00:00Z").plus(Duration.ofMinutes(5L * i));
            assertThat(windows.has(at, now, quiet)).as(at.toString()).isEqualTo(listed.contains(at));
        }
    }
}
