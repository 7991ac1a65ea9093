package io.ringback.waiting.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentHabitsTest {
    private static final double WEEK = 7 * 86_400.0;
    private static final int MONDAY_TEN = 10;
    private static final int TUESDAY_TEN = 34;
    private static final int TUESDAY_ELEVEN = 35;

    private final DepartmentHabits habits = new DepartmentHabits();

    @Test
    void unseenItIsAsAnywhere() {
        assertThat(habits.present(0, MONDAY_TEN)).isCloseTo(0.87, within(1e-12));
        assertThat(habits.noAnswer(0)).isCloseTo(0.2, within(1e-12));
    }

    /** The same hour of all days: (17.4 + there) / (20 + planned); this hour: (20 × that + there) / (20 + planned). */
    @ParameterizedTest
    @CsvSource({"4, 0, 0.6042, 0.725", "4, 4, 0.9097, 0.8917", "20, 10, 0.5925, 0.685", "1000, 500, 0.5001, 0.5073"})
    void absenceIsLearnedForTheHourAndLessForThatOfOtherDays(double planned, double there, double hour, double other) {
        habits.attend(0, MONDAY_TEN, planned, there);
        assertThat(habits.present(0, MONDAY_TEN)).isCloseTo(hour, within(1e-4));
        assertThat(habits.present(0, TUESDAY_TEN)).isCloseTo(other, within(1e-4));
        assertThat(habits.present(0, TUESDAY_ELEVEN)).isCloseTo(0.87, within(1e-12));
    }

    @Test
    void moreThanWerePlannedAreNoMoreThanAll() {
        habits.attend(0, MONDAY_TEN, 1000, 5000);
        assertThat(habits.present(0, MONDAY_TEN)).isLessThanOrEqualTo(1).isGreaterThan(0.99);
    }

    @Test
    void attemptsAreCounted() {
        for (int each = 0; each < 20; each++) {
            habits.attempt(0, false);
        }
        assertThat(habits.noAnswer(0)).isCloseTo(24 / 40.0, within(1e-12));
    }

    @Test
    void thoughNobodyEverAnswersThereIsAnEndOfAttempts() {
        for (int each = 0; each < 10_000; each++) {
            habits.attempt(0, false);
        }
        assertThat(habits.noAnswer(0)).isLessThan(1);
    }

    @Test
    void aWeekLaterItWeighsThreeQuartersAndAYearLaterNothing() {
        habits.attend(0, MONDAY_TEN, 20, 0);
        assertThat(habits.present(WEEK, TUESDAY_TEN)).isCloseTo(17.4 / 35, within(1e-12));
        assertThat(habits.present(52 * WEEK, MONDAY_TEN)).isCloseTo(0.87, within(1e-4));
    }

    /** Every week the same: all weeks together weigh four. */
    @Test
    void fourWeeksCountInAll() {
        for (int week = 0; week < 200; week++) {
            habits.attend(week * WEEK, MONDAY_TEN, 5, 1);
        }
        double daily = (17.4 + 4) / (20 + 20);
        assertThat(habits.present(199 * WEEK, MONDAY_TEN)).isCloseTo((20 * daily + 4) / 40, within(1e-9));
    }

    @Test
    void aClockThatStepsBackFadesNothing() {
        habits.attend(WEEK, MONDAY_TEN, 20, 0);
        double before = habits.present(WEEK, MONDAY_TEN);
        habits.attend(0, MONDAY_TEN, 0, 0);
        assertThat(habits.present(0, MONDAY_TEN)).isEqualTo(before);
    }

    @Test
    void whoGoesOnFromWhatWasKeptReckonsTheSame() {
        Random random = new Random(20_261_122L);
        for (int each = 0; each < 2_000; each++) {
            double at = each * 3_600.0;
            habits.attend(at, random.nextInt(StaffPlan.HOURS), random.nextInt(9), random.nextInt(9));
            habits.attempt(at, random.nextBoolean());
        }
        DepartmentHabits other = new DepartmentHabits(habits.state("cards"));
        double now = 3_000 * 3_600.0;
        for (int hour = 0; hour < StaffPlan.HOURS; hour++) {
            assertThat(habits.present(now, hour)).isBetween(0.0, 1.0);
            assertThat(other.present(now, hour)).isCloseTo(habits.present(now, hour), within(1e-4));
        }
        assertThat(other.noAnswer(now)).isCloseTo(habits.noAnswer(now), within(1e-4));
        assertThat(other.state("cards")).isEqualTo(habits.state("cards"));
    }
}
