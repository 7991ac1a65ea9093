package io.ringback.callback.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.model.Lane;
import io.ringback.waiting.ledger.HourScore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallFiguresTest {
    private static final Lane LANE = Lane.parse("support:en");

    @Test
    void addsUpHoursAndLanesAndLeavesWaitsOut() {
        CallFigures figures = CallFigures.of(List.of(
                new HourScore(1, LANE, Map.of("call.booked", 2L, "questions", 9L)),
                new HourScore(2, LANE, Map.of("call.booked", 3L))));
        assertThat(figures.counts()).isEqualTo(Map.of("booked", 5L));
    }

    @Test
    void ratesAreOfWhatWasSettledAndOfWhatHadAnOutcome() {
        CallFigures figures = new CallFigures(
                Map.of("kept", 18L, "late", 1L, "broken", 1L, "cancelled", 7L, "connected", 15L, "no_answer", 5L));
        assertThat(figures.keptRate()).hasValue(0.9);
        assertThat(figures.connectRate()).hasValue(0.75);
        assertThat(figures.attempts()).isEqualTo(20);
    }

    @Test
    void punctualityIsInterpolatedWithinTheStepTheRankFallsInto() {
        CallFigures figures =
                new CallFigures(Map.of("begun", 100L, "over_ms", 1_000_000L, "over.15", 90L, "over.60", 10L));
        assertThat(figures.meanSeconds()).hasValue(10);
        assertThat(figures.p95Seconds().orElseThrow()).isCloseTo(45, within(1e-9));
    }

    @Test
    void whatNothingWasMeasuredOfIsEmpty() {
        CallFigures none = new CallFigures(Map.of());
        assertThat(none.keptRate()).isEmpty();
        assertThat(none.connectRate()).isEmpty();
        assertThat(none.meanSeconds()).isEmpty();
        assertThat(none.p95Seconds()).isEmpty();
        assertThat(new CallFigures(Map.of("over.0", 3L)).p95Seconds()).hasValue(0);
        assertThat(new CallFigures(Map.of("over.more", 1L)).p95Seconds().orElseThrow())
                .isBetween(5400.0, 7200.0);
    }
}
