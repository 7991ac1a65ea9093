package io.ringback.callback.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowCapacityTest {
    /** 5 % absent, 8 % on a break, 20 % no answer, retry after 10 min, slot time 573 s. */
    private static final double PRESENT = 0.95 * 0.92;

    private static WindowForecast forecast(int agents, int slots, int minutes) {
        return new WindowForecast(
                agents,
                slots,
                PRESENT,
                0.2,
                Duration.ofSeconds(573),
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(10));
    }

    /** The table of a simulated chat centre, whose shares differ from the formula's by less than two in a hundred. */
    @ParameterizedTest
    @CsvSource({
        "4,3,15,16.5,7,4,9,99.41,99.90,98.41",
        "4,3,30,32.9,16,9,20,99.14,99.79,97.72",
        "7,3,15,28.8,17,8,22,99.47,99.99,97.08",
        "14,3,15,57.7,42,17,53,99.22,100,94.40",
        "40,3,15,164.7,140,49,175,99.21,100,87.73",
        "14,1,15,19.2,11,5,14,99.52,99.99,98.16"
    })
    void theReferenceTable(
            int agents,
            int slots,
            int minutes,
            double expected,
            int bound,
            int places,
            int tooMany,
            double keptAtBound,
            double keptAtShare,
            double keptBeyond) {
        WindowCapacity window = WindowCapacity.of(forecast(agents, slots, minutes));
        assertThat(Math.round(window.forecast().expected() * 10) / 10.0).isEqualTo(expected);
        assertThat(window.bound()).isEqualTo(bound);
        assertThat(window.places()).isEqualTo(places);
        assertThat((int) Math.ceil(1.25 * bound)).isEqualTo(tooMany);
        assertThat(100 * window.kept(bound)).isGreaterThanOrEqualTo(99).isCloseTo(keptAtBound, within(0.4));
        assertThat(100 * window.kept(places)).isCloseTo(keptAtShare, within(0.15));
        assertThat(100 * window.kept(tooMany)).isLessThan(99).isCloseTo(keptBeyond, within(1.2));
        assertThat(window.kept(bound + 1)).isLessThan(WindowCapacity.KEPT);
        assertThat(window.unpromised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15", "60"})
    void twoAgentsCannotPromise(int minutes) {
        WindowCapacity window = WindowCapacity.of(forecast(2, 3, minutes));
        assertThat(window.bound()).isZero();
        assertThat(window.places()).isZero();
        assertThat(100 * window.kept(1)).isBetween(98.0, 98.6);
        assertThat(window.unpromised()).contains(Unpromised.TOO_FEW_AGENTS);
    }

    @Test
    void everyEmptyWindowSaysWhy() {
        assertThat(WindowCapacity.of(forecast(0, 3, 15)).unpromised()).contains(Unpromised.NOBODY_PLANNED);
        assertThat(WindowCapacity.of(forecast(3, 1, 15)).unpromised()).contains(Unpromised.TOO_SLOW);
    }

    @Test
    void theLawSumsToItsMean() {
        for (int agents : new int[] {1, 4, 40, 1000}) {
            WindowForecast forecast = forecast(agents, 3, 15);
            assertThat(Releases.of(forecast).served(10_000)).isCloseTo(forecast.expected(), within(1e-6 * agents));
        }
    }
}
