package io.ringback.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Pace pace = new Pace(10, 5);

    @Test
    void aBurstPassesAndThenTheAverage() {
        // Near the end of the clock's range, which monotonic clocks may be at.
        long start = Long.MAX_VALUE - SECOND;
        long due = pace.start(start);
        int passed = 0;
        for (int step = 0; step < 400; step++) {
            long now = start + step * SECOND / 100;
            if (pace.delay(due, now) == 0) {
                due = pace.after(due, now);
                passed++;
            }
        }
        // 4 s at 10 a second after a burst of 5; the last tenth of a second is not over yet.
        assertThat(passed).isEqualTo(5 + 39);
    }

    @Test
    void theDelayIsHowLongToWait() {
        long due = pace.start(0);
        for (int i = 0; i < 5; i++) {
            due = pace.after(due, 0);
        }
        long delay = pace.delay(due, 0);
        assertThat(delay).isEqualTo(SECOND / 10);
        assertThat(pace.delay(due, delay - 1)).isEqualTo(1);
        assertThat(pace.delay(due, delay)).isZero();
    }

    @Test
    void restIsWhenTheWholeBurstIsFree() {
        long due = pace.after(pace.after(pace.start(0), 0), 0);
        assertThat(pace.rested(due, SECOND / 5 - 1)).isFalse();
        assertThat(pace.rested(due, SECOND / 5)).isTrue();
    }
}
