package io.ringback.waiting.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told next, as stories: a reading for each second, and the screen after it. */
final class ScreenRulesTest {
    private static final long START = 1_700_000_000_000L;
    private static final WaitEstimate FOUR_TO_SEVEN = minutes(4, 7);

    private final Wait wait = new Wait();

    /** One visitor whose time goes on. */
    private static final class Wait {
        private long now = START;
        private int ahead = 3;
        private int slots = 6;
        private @Nullable Shown last;

        WaitScreen reads(WaitEstimate estimate) {
            return reads(estimate, null);
        }

        WaitScreen reads(WaitEstimate estimate, @Nullable Cause grew) {
            WaitReading reading = new WaitReading(now, ahead, 5, slots, estimate, grew);
            Shown before = last;
            Shown after =
                    before == null ? ScreenRules.first(reading, Optional.empty()) : ScreenRules.next(before, reading);
            last = after;
            return after.screen();
        }

        Shown shown() {
            return Objects.requireNonNull(last, "read first");
        }

        /** Every second the same, for so long. */
        WaitScreen holds(int seconds, WaitEstimate estimate) {
            for (int i = 0; i < seconds; i++) {
                pass(1);
                reads(estimate);
            }
            return shown().screen();
        }

        Wait pass(int seconds) {
            now += seconds * 1000L;
            return this;
        }
    }

    private static WaitEstimate minutes(double lo, double hi) {
        return WaitEstimate.measured(lo * 60, (lo + hi) * 30, hi * 60);
    }

    private static WaitRange range(int lo, int hi) {
        return new WaitRange(lo, hi);
    }

    @Test
    void theFirstRangePromisesItsEnd() {
        assertThat(wait.reads(FOUR_TO_SEVEN))
                .isEqualTo(new WaitScreen(3, range(4, 7), START + 420_000, WaitEstimate.Status.OK, 5, null, null));
    }

    @ParameterizedTest
    @CsvSource({"THIN, thin", "NO_AGENTS, no_agents"})
    void namesNoTimeThatWasNotMeasured(WaitEstimate.Status status, String basis) {
        WaitScreen screen = wait.reads(new WaitEstimate(status, 240, 300, 420));
        assertThat(screen.range()).isNull();
        assertThat(screen.promiseAt()).isNull();
        assertThat(screen.basis().basis()).isEqualTo(basis);
        assertThat(screen.ahead()).isEqualTo(3);
    }

    @Test
    void theTimeGoesAtOnceWhenNobodyTakesChatsAnyMore() {
        wait.reads(FOUR_TO_SEVEN);
        WaitScreen screen = wait.pass(1).reads(WaitEstimate.NO_AGENTS);
        assertThat(screen.range()).isNull();
        assertThat(screen.promiseAt()).as("what was promised still holds").isEqualTo(START + 420_000);
    }

    @Test
    void aShorterRangeComesAfterItHasHeldForTwentySeconds() {
        wait.reads(FOUR_TO_SEVEN);
        assertThat(wait.holds(20, minutes(2, 4)).range()).isEqualTo(range(4, 7));
        assertThat(wait.holds(1, minutes(2, 4)).range()).isEqualTo(range(2, 4));
    }

    @Test
    void aShorterRangeThatDidNotHoldBeginsAnew() {
        wait.reads(FOUR_TO_SEVEN);
        wait.holds(19, minutes(2, 4));
        wait.holds(1, FOUR_TO_SEVEN);
        assertThat(wait.holds(20, minutes(2, 4)).range()).isEqualTo(range(4, 7));
    }

    @Test
    void ofShorterRangesTheLongestIsTold() {
        wait.reads(FOUR_TO_SEVEN);
        wait.holds(10, minutes(1, 2));
        wait.holds(5, minutes(3, 6));
        assertThat(wait.holds(6, minutes(1, 2)).range()).isEqualTo(range(3, 6));
    }

    @Test
    void aShorterRangeMovesNoPromise() {
        wait.reads(FOUR_TO_SEVEN);
        assertThat(wait.holds(30, minutes(1, 2)).promiseAt()).isEqualTo(START + 420_000);
    }

    @Test
    void aRangeThatGrewTooWideIsTakenBackOnlyWhenThatHolds() {
        wait.reads(FOUR_TO_SEVEN);
        assertThat(wait.holds(20, minutes(0.5, 7)).range()).isEqualTo(range(4, 7));
        WaitScreen unsure = wait.holds(1, minutes(0.5, 7));
        assertThat(unsure.range()).isNull();
        assertThat(unsure.basis()).isEqualTo(WaitEstimate.Status.OK);
    }

    @Test
    void oneReadingWithoutARangeDoesNotTakeAShorterOneAway() {
        wait.reads(FOUR_TO_SEVEN);
        wait.holds(10, minutes(0.5, 7));
        assertThat(wait.holds(20, minutes(2, 4)).range()).isEqualTo(range(4, 7));
        assertThat(wait.holds(1, minutes(2, 4)).range()).isEqualTo(range(2, 4));
    }

    @Test
    void aLongerRangeIsToldAtOnceAndMovesThePromise() {
        wait.reads(FOUR_TO_SEVEN);
        WaitScreen screen = wait.pass(60).reads(minutes(7, 12));
        assertThat(screen.range()).isEqualTo(range(7, 12));
        assertThat(screen.notice()).isEqualTo(Notice.LONGER);
        assertThat(screen.cause()).isNull();
        assertThat(screen.promiseAt()).isEqualTo(START + 60_000 + 720_000);
        assertThat(wait.shown().told())
                .hasValueSatisfying(
                        told -> assertThat(told.first()).isEqualTo(new Promise(range(4, 7), START + 420_000)));
    }

    @Test
    void saysThatAgentsWentWhenTheyDid() {
        wait.reads(FOUR_TO_SEVEN);
        wait.slots = 4;
        assertThat(wait.pass(60).reads(minutes(7, 12)).cause()).isEqualTo(Cause.FEWER_AGENTS);
    }

    @Test
    void apologisesOnceForOneDelay() {
        wait.reads(FOUR_TO_SEVEN);
        wait.pass(60).reads(minutes(7, 12));
        WaitScreen shorter = wait.holds(21, minutes(6, 10));
        assertThat(shorter.notice()).isNull();
        WaitScreen again = wait.pass(1).reads(minutes(7, 12));
        assertThat(again.range()).isEqualTo(range(7, 12));
        assertThat(again.notice()).as("no longer than was said last").isNull();
        assertThat(again.promiseAt()).isEqualTo(START + 60_000 + 720_000);
    }

    @Test
    void theNoticeStaysWhileTheLongerRangeStands() {
        wait.reads(FOUR_TO_SEVEN);
        wait.pass(60).reads(minutes(7, 12));
        assertThat(wait.holds(120, minutes(7, 12)).notice()).isEqualTo(Notice.LONGER);
    }

    @Test
    void aPromiseThatPassedIsMissedAndMovedNoMore() {
        wait.reads(FOUR_TO_SEVEN);
        assertThat(wait.pass(419).reads(minutes(1, 2)).notice()).isNull();
        WaitScreen overdue = wait.pass(1).reads(minutes(1, 2));
        assertThat(overdue.notice()).isEqualTo(Notice.OVERDUE);
        assertThat(wait.shown().told())
                .hasValueSatisfying(told -> assertThat(told.missed()).isTrue());
        WaitScreen later = wait.pass(30).reads(minutes(8, 15));
        assertThat(later.range()).as("the range goes on being true").isEqualTo(range(8, 15));
        assertThat(later.notice()).isEqualTo(Notice.OVERDUE);
        assertThat(later.promiseAt()).isEqualTo(START + 420_000);
    }

    @Test
    void overdueIsToldAlsoWhenNoTimeCanBeNamedAnyMore() {
        wait.reads(FOUR_TO_SEVEN);
        assertThat(wait.pass(420).reads(WaitEstimate.THIN).notice()).isEqualTo(Notice.OVERDUE);
    }

    @Test
    void theNumberAheadChangesAtOnce() {
        wait.reads(FOUR_TO_SEVEN);
        wait.ahead = 2;
        assertThat(wait.pass(1).reads(FOUR_TO_SEVEN).ahead()).isEqualTo(2);
    }

    @Test
    void theNumberAheadNeverGrowsWithoutACause() {
        wait.reads(FOUR_TO_SEVEN);
        wait.ahead = 4;
        assertThat(wait.pass(1).reads(FOUR_TO_SEVEN, Cause.CUT_OFF).cause()).isEqualTo(Cause.CUT_OFF);
        assertThat(wait.pass(1).reads(FOUR_TO_SEVEN).cause())
                .as("while they stand there")
                .isEqualTo(Cause.CUT_OFF);
        wait.ahead = 5;
        assertThat(wait.pass(1).reads(FOUR_TO_SEVEN).cause())
                .as("nobody was placed ahead")
                .isEqualTo(Cause.SHARED_AGENTS);
        wait.ahead = 4;
        assertThat(wait.pass(1).reads(FOUR_TO_SEVEN).cause()).isNull();
    }

    @Test
    void anotherNodeGoesOnFromWhatWasPromised() {
        wait.reads(FOUR_TO_SEVEN);
        Optional<Told> kept = wait.shown().told().flatMap(told -> Told.parse(told.text()));
        assertThat(kept).isEqualTo(wait.shown().told());
        WaitReading later = new WaitReading(START + 30_000, 3, 5, 6, minutes(4, 6), null);
        WaitScreen there = ScreenRules.first(later, kept).screen();
        assertThat(there.range()).isEqualTo(range(4, 6));
        assertThat(there.promiseAt()).isEqualTo(START + 420_000);
        assertThat(there.notice()).isNull();
        assertThat(ScreenRules.first(new WaitReading(START + 420_000, 3, 5, 6, minutes(4, 6), null), kept)
                        .screen()
                        .notice())
                .isEqualTo(Notice.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"''", "4 7", "4 7 x 4 7 1 0"})
    void whatIsNotAPromiseIsNoPromise(String text) {
        assertThat(Told.parse(text)).isEmpty();
    }

    @Test
    void decidesInMicroseconds() {
        wait.reads(FOUR_TO_SEVEN);
        wait.holds(200_000, minutes(4, 7));
        long from = System.nanoTime();
        wait.holds(200_000, minutes(4, 7));
        assertThat((System.nanoTime() - from) / 200_000)
                .as("ns for one decision")
                .isLessThan(20_000);
    }
}
