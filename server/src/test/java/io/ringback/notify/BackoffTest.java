package io.ringback.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 15", "3, 45", "4, 135", "5, 405", "6, 1215", "7, 1800", "8, 1800", "1000, 1800"})
    void threeTimesAsLongEachTimeAndHalfAnHourAtMostWithAFifthOfSpread(int tries, long seconds) {
        for (int i = 0; i < 200; i++) {
            assertThat(Backoff.after(tries, "entry" + i))
                    .isBetween(
                            Duration.ofSeconds(seconds),
                            Duration.ofSeconds(seconds).multipliedBy(6).dividedBy(5));
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            waits.add(Backoff.after(3, "turn|v_" + i));
        }
        assertThat(waits).hasSizeGreaterThan(10);
        assertThat(Backoff.after(3, "same")).isEqualTo(Backoff.after(3, "same"));
    }
}
