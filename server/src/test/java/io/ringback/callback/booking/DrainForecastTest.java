package io.ringback.callback.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrainForecastTest {
    @Test
    void aDeskIsEmptyWhenAllItsChatsHaveEnded() {
        assertThat(DrainForecast.empty(of(7, 3))).isCloseTo(Math.pow(1 - Math.exp(-2700.0 / 560), 3), within(1e-12));
        assertThat(DrainForecast.empty(of(7, 1))).isGreaterThan(DrainForecast.empty(of(7, 3)));
    }

    @Test
    void keptOfOneIsThatAnybodyIsReady() {
        WindowForecast sure =
                new WindowForecast(3, 1, 0.5, 0, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofMinutes(10));
        assertThat(DrainForecast.kept(sure, 0.5, 1)).isCloseTo(1 - 0.125, within(1e-12));
        // one of two is kept with one ready, both with two or three: (3/8 · 1 + 4/8 · 2) / 2
        assertThat(DrainForecast.kept(sure, 0.5, 2)).isCloseTo(11.0 / 16, within(1e-12));
    }

    @Test
    void fewerAreSoldThanWhereOneSlotIsEnough() {
        assertThat(DrainForecast.places(of(0, 3))).isZero();
        assertThat(DrainForecast.places(of(2, 3))).isZero();
        assertThat(DrainForecast.places(of(4, 3))).isEqualTo(1);
        assertThat(DrainForecast.places(of(7, 3))).isEqualTo(1);
        assertThat(DrainForecast.places(of(14, 3))).isEqualTo(3);
        assertThat(DrainForecast.places(of(40, 3))).isEqualTo(10);
        assertThat(DrainForecast.places(of(1_000, 3))).isBetween(40, 60);
    }

    private static WindowForecast of(int agents, int slots) {
        return new WindowForecast(
                agents, slots, 0.87, 0.2, Duration.ofSeconds(560), Duration.ofMinutes(15), Duration.ofMinutes(10));
    }
}
