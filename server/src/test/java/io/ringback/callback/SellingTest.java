package io.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.booking.Unpromised;
import io.ringback.config.site.SiteReader;
import io.ringback.model.Lane;
import io.ringback.model.site.Site;
import io.ringback.waiting.habit.HabitState;
import io.ringback.waiting.habit.StaffPlan;
import io.ringback.waiting.habit.Usual;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SellingTest {
    private static final Lane EN = Lane.parse("cards:en");
    private static final Lane SL = Lane.parse("cards:sl");
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY_TEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant HOLIDAY = Instant.parse("2026-11-25T09:00:00Z");
    private static final int CELLS = StaffPlan.HOURS + 24;

    /** Seven agents, three of whom speak Slovene. */
    private static final List<Staff> STAFF = Stream.concat(
                    Collections.nCopies(4, new Staff(3, List.of(EN, EN.general()))).stream(),
                    Collections.nCopies(3, new Staff(3, List.of(EN, SL, EN.general()))).stream())
            .toList();

    @Test
    void withoutAWordOfStaffingAllAreThereAtAllHours() {
        Selling selling = selling("", Usual.UNKNOWN);
        assertThat(selling.forecast(EN.general(), MONDAY_TEN).agents()).isEqualTo(7);
        assertThat(selling.bounds(MONDAY_TEN)).isEqualTo(new SellingBounds(8, 8));
        assertThat(selling.forecast(EN.general(), SUNDAY).agents()).as("closed").isZero();
        assertThat(selling.forecast(EN.general(), HOLIDAY).agents())
                .as("a holiday")
                .isZero();
        assertThat(selling.unpromised(HOLIDAY, false)).contains(Unpromised.NOBODY_PLANNED);
    }

    @Test
    void asManySpeakTheLanguageAsOfAll() {
        Selling selling = new Selling(site(staffing(14)), SL, STAFF, Usual.UNKNOWN);
        assertThat(selling.forecast(SL, MONDAY_TEN).agents()).isEqualTo(6);
        assertThat(selling.forecast(SL.general(), MONDAY_TEN).agents()).isEqualTo(14);
        assertThat(selling.bounds(MONDAY_TEN).lane())
                .isLessThan(selling.bounds(MONDAY_TEN).department());
    }

    /** Hours of the week are the site's: ten o'clock in Ljubljana is nine in UTC. */
    @Test
    void whoStaysAwayIsReckonedWith() {
        Selling selling = selling("", oftenAbsent(10));
        SellingBounds usual = selling("", Usual.UNKNOWN).bounds(TUESDAY_TEN);
        assertThat(selling.bounds(MONDAY_TEN).department())
                .isLessThan(selling.bounds(TUESDAY_TEN).department());
        assertThat(selling.bounds(TUESDAY_TEN).department()).isLessThan(usual.department());
        assertThat(selling.bounds(TUESDAY_TEN.plusSeconds(3_600))).isEqualTo(usual);
    }

    @Test
    void longerChatsSellLess() {
        Usual slow = new Usual(0, List.of(), Map.of("cards:*", List.of(560.0, 560.0, 1_120.0)));
        assertThat(selling("", slow).bounds(MONDAY_TEN)).isEqualTo(new SellingBounds(4, 8));
    }

    @Test
    void whoDoesNotAnswerIsTriedAgainAndTakesMore() {
        Usual silent = new Usual(
                0,
                List.of(new HabitState(
                        "cards", 0, Collections.nCopies(CELLS, 0.0), Collections.nCopies(CELLS, 0.0), 400, 320)),
                Map.of());
        assertThat(selling("", silent).kept(MONDAY_TEN).department())
                .isLessThan(selling("", Usual.UNKNOWN).kept(MONDAY_TEN).department());
    }

    @Test
    void whatIsLearnedALittleDifferentlySellsTheSame() {
        Usual one = new Usual(0, List.of(), Map.of("cards:*", List.of(561.2)));
        Usual other = new Usual(0, List.of(), Map.of("cards:*", List.of(568.9)));
        assertThat(selling("", other).forecast(EN.general(), MONDAY_TEN))
                .isEqualTo(selling("", one).forecast(EN.general(), MONDAY_TEN))
                .isNotEqualTo(selling("", Usual.UNKNOWN).forecast(EN.general(), MONDAY_TEN));
    }

    /** Of thirty agents planned at this hour of a Monday twenty were there. */
    private static Usual oftenAbsent(int hour) {
        return new Usual(0, List.of(new HabitState("cards", 0, cells(hour, 30), cells(hour, 20), 0, 0)), Map.of());
    }

    private static List<Double> cells(int hour, double count) {
        Double[] cells = new Double[CELLS];
        Arrays.fill(cells, 0.0);
        cells[hour] = count;
        cells[StaffPlan.HOURS + hour] = count;
        return List.of(cells);
    }

    private static Selling selling(String staffing, Usual usual) {
        return new Selling(site(staffing), EN, STAFF, usual);
    }

    private static String staffing(int agents) {
        return """
                , "staffing": [{"department": "cards", "days": ["mon"], "from": "09:00", "to": "17:00", "agents": %d}]""".formatted(agents);
    }

    private static Site site(String staffing) {
        return new SiteReader().parse("""
                        {"id": "bank", "name": {"en": "Bank", "sl": "Banka"}, "languages": ["en", "sl"],
                         "departments": [{"id": "cards", "name": {"en": "Cards", "sl": "Kartice"}}],
                         "hours": {"zone": "Europe/Ljubljana", "holidays": ["2026-11-25"], "week": {
                           "mon": [{"from": "09:00", "to": "17:00"}], "tue": [{"from": "09:00", "to": "17:00"}],
                           "wed": [{"from": "09:00", "to": "17:00"}]}}%s}
                        """.formatted(staffing)).orElseThrow();
    }
}
