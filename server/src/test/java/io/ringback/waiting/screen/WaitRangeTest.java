package io.ringback.waiting.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding of the range, as a table: seconds in, minutes out. */
final class WaitRangeTest {
    @ParameterizedTest(name = "{0} s to {1} s is told as {2}")
    @CsvSource({
        "0, 0, 0-1",
        "0, 59.9, 0-1",
        "20, 60, 0-1",
        "60, 60, 0-1",
        "20, 60.1, 0-2",
        "59.9, 61, 0-2",
        "60, 61, 1-2",
        "0, 300, 0-5",
        "10, 330, 0-6",
        "240, 420, 4-7",
        "299, 421, 4-8",
        "240, 240, 4-5",
        "250, 299, 4-5",
        "481, 540, 8-10",
        "540, 600.5, 8-12",
        "660, 720, 10-12",
        "721, 899, 12-15",
        "1000, 1201, 15-25",
        "1501, 2400, 25-40",
        "3540, 3599, 50-60",
        "3600, 3600, 50-60",
        "2000, 3000, 30-50",
    })
    void roundsOutwardsToTheLadder(double p20, double p90, String told) {
        assertThat(WaitRange.of(p20, p90).map(range -> range.lo() + "-" + range.hi()))
                .hasValue(told);
    }

    @ParameterizedTest(name = "{0} s to {1} s is not told")
    @CsvSource({
        "0, 301",
        "60, 481",
        "240, 1021",
        "3000, 3601",
        "100, 90",
        "-1, 90",
        "NaN, 90",
        "60, NaN",
        "60, Infinity",
    })
    void tellsNothingThatIsTooWideTooLongOrNoRange(double p20, double p90) {
        assertThat(WaitRange.of(p20, p90)).isEmpty();
    }

    @Test
    void neverTellsLessThanWasMeasured() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double p20 = random.nextDouble() * 3600;
            double p90 = p20 + random.nextDouble() * (3600 - p20);
            WaitRange.of(p20, p90).ifPresent(range -> {
                assertThat((double) range.loSeconds()).isLessThanOrEqualTo(p20);
                assertThat((double) range.hiSeconds()).isGreaterThanOrEqualTo(p90);
                assertThat(range.lo()).isLessThan(range.hi());
            });
        }
    }

    @Test
    void refusesARangeWithoutWidth() {
        assertThatThrownBy(() -> new WaitRange(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WaitRange(50, 61)).isInstanceOf(IllegalArgumentException.class);
    }
}
