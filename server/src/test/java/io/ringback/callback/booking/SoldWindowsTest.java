package io.ringback.callback.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lives windows of the booking rule, seeded by {@code -Dsimulation.seed}: who is present is drawn, their slots come free one by one,
 * each goes to the first due callback, and nobody answers one attempt in five.
 */
class SoldWindowsTest {
    private static final int WINDOWS = 4_000;
    private static final int SLOTS = 3;
    private static final double SLOT_TIME = 560;
    private static final double LENGTH = 900;
    private static final double RETRY = 600;
    private static final double UNANSWERED = 30;
    private static final double NO_ANSWER = 0.2;
    private static final double PRESENT = 0.87;

    private final Random random = new Random(Long.getLong("simulation.seed", 20261122L));

    private static WindowCapacity capacity(int agents) {
        return WindowCapacity.of(new WindowForecast(
                agents,
                SLOTS,
                PRESENT,
                NO_ANSWER,
                Duration.ofSeconds((long) SLOT_TIME),
                Duration.ofSeconds((long) LENGTH),
                Duration.ofSeconds((long) RETRY)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 14, 40})
    void whatIsSoldIsKept(int agents) {
        WindowCapacity window = capacity(agents);
        assertThat(kept(agents, window.places())).isGreaterThanOrEqualTo(0.99);
        assertThat(kept(agents, window.bound())).isGreaterThanOrEqualTo(0.985);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 14, 40})
    void aQuarterMoreThanTheBoundIsNotKept(int agents) {
        assertThat(kept(agents, (int) Math.ceil(1.25 * capacity(agents).bound())))
                .isLessThan(0.99);
    }

    /** The share of promises whose first attempt began within the window. */
    private double kept(int agents, int booked) {
        long kept = 0;
        for (int i = 0; i < WINDOWS; i++) {
            kept += window(agents, booked);
        }
        return (double) kept / ((long) WINDOWS * booked);
    }

    private int window(int agents, int booked) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int agent = 0; agent < agents; agent++) {
            if (random.nextDouble() < PRESENT) {
                for (int slot = 0; slot < SLOTS; slot++) {
                    free.add(work());
                }
            }
        }
        int first = 0;
        Deque<Double> retries = new ArrayDeque<>();
        while (first < booked && !free.isEmpty() && free.peek() <= LENGTH) {
            double now = free.remove();
            // who was promised a later window would stand behind; who is tried again stands before
            if (!retries.isEmpty() && retries.peek() <= now) {
                retries.remove();
            } else {
                first++;
            }
            boolean answered = random.nextDouble() >= NO_ANSWER;
            if (!answered) {
                retries.add(now + UNANSWERED + RETRY);
            }
            free.add(now + (answered ? work() : UNANSWERED));
        }
        return first;
    }

    /** The rest of a chat at any moment. */
    private double work() {
        return -SLOT_TIME * Math.log(1 - random.nextDouble());
    }
}
