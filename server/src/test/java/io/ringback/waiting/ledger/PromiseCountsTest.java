package io.ringback.waiting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.Lane;
import io.ringback.model.promise.PromiseKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rates of promises. */
class PromiseCountsTest {
    @Test
    void whoLeftInTimeAndWhatIsStillOpenCountForNeitherSide() {
        PromiseCounts counts = of(Map.of(
                "first_p90.made", 20L,
                "first_p90.kept", 9L,
                "first_p90.late", 3L,
                "first_p90.broken", 1L,
                "first_p90.withdrawn", 5L,
                "first_p90.settled", 11L,
                "first_p90.over_ms", 22_000L,
                "callback.kept", 99L));
        assertThat(counts.keptRate()).hasValue(.75);
        assertThat(counts.meanLateness()).hasValue(2);
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(of(Map.of("first_p90.made", 2L)).keptRate()).isEmpty();
        assertThat(of(Map.of()).meanLateness()).isEmpty();
    }

    private static PromiseCounts of(Map<String, Long> counts) {
        return new HourScore(1, Lane.parse("cards:en"), counts).promises(PromiseKind.FIRST_P90);
    }
}
