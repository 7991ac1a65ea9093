package io.ringback.waiting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.model.Lane;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.screen.WaitRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was told against what came. */
class ScoreBookTest {
    private static final String CARDS = "cards:en";
    private static final long HOUR = 100;
    private static final Optional<WaitRange> TWO_TO_FIVE = Optional.of(new WaitRange(2, 5));

    private final ScoreBook book = new ScoreBook();

    /** Told P20 100 s, P50 200 s, P90 300 s and "2 to 5 minutes". */
    @ParameterizedTest
    @CsvSource({
        "0,   1, 1, 1, 0, 1, 200000,  65000",
        "100, 1, 1, 1, 0, 1, 100000,  35000",
        "119, 0, 1, 1, 0, 1, 81000,   29300",
        "120, 0, 1, 1, 1, 1, 80000,   29000",
        "200, 0, 1, 1, 1, 1, 0,       5000",
        "300, 0, 0, 1, 1, 1, -100000, 25000",
        "301, 0, 0, 0, 0, 0, -101000, 25700"
    })
    void eachWait(double wait, long p20, long p50, long p90, long inside, long within, long errorMs, long lossMs) {
        tell(HOUR * 3600.0, wait, TWO_TO_FIVE);
        Map<String, Long> counts = counts();
        assertThat(counts).containsEntry("questions", 1L).containsEntry("shown", 1L);
        assertThat(counts.getOrDefault("p20", 0L)).isEqualTo(p20);
        assertThat(counts.getOrDefault("p50", 0L)).isEqualTo(p50);
        assertThat(counts.getOrDefault("p90", 0L)).isEqualTo(p90);
        assertThat(counts.getOrDefault("inside", 0L)).isEqualTo(inside);
        assertThat(counts.getOrDefault("within", 0L)).isEqualTo(within);
        assertThat(counts.getOrDefault("error_ms", 0L)).isEqualTo(errorMs);
        assertThat(counts).containsEntry("loss_ms", lossMs).containsEntry("width.3", 1L);
    }

    @Test
    void theHourIsTheOneInWhichItWasTold() {
        tell(HOUR * 3600.0 + 3599, 7200, TWO_TO_FIVE);
        tell((HOUR + 1) * 3600.0, 10, TWO_TO_FIVE);
        assertThat(book.take()).extracting(Count::hour).contains(HOUR, HOUR + 1).doesNotContain(HOUR + 2);
    }

    @Test
    void whatWasTooWideToBeShownIsScoredWithoutARange() {
        tell(HOUR * 3600.0, 10, Optional.empty());
        HourScore score = score(counts());
        assertThat(score.questions()).isEqualTo(1);
        assertThat(score.coverage(Tau.P90)).hasValue(1);
        assertThat(score.shown()).isZero();
        assertThat(score.inside()).isEmpty();
        assertThat(score.width()).isEmpty();
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        tell(HOUR * 3600.0, 10, TWO_TO_FIVE);
        assertThat(book.take()).isNotEmpty();
        assertThat(book.take()).isEmpty();
    }

    @Test
    void anHourOfMany() {
        for (int wait = 0; wait < 400; wait += 10) {
            tell(HOUR * 3600.0, wait, Optional.of(new WaitRange(0, wait < 100 ? 5 : 7)));
        }
        HourScore score = score(counts());
        assertThat(score.questions()).isEqualTo(40);
        assertThat(score.coverage(Tau.P20)).hasValue(11 / 40.0);
        assertThat(score.coverage(Tau.P50)).hasValue(21 / 40.0);
        assertThat(score.coverage(Tau.P90)).hasValue(31 / 40.0);
        assertThat(score.bias().orElseThrow()).isCloseTo(5, within(.001));
        assertThat(score.inside()).hasValue(1);
        assertThat(score.within()).hasValue(1);
        assertThat(score.width()).hasValue(7);
    }

    @Test
    void anHourOfNothingSaysNothing() {
        HourScore score = score(Map.of());
        assertThat(List.of(score.bias(), score.loss(), score.inside(), score.coverage(Tau.P50)))
                .containsOnly(OptionalDouble.empty());
        assertThat(score.width()).isEmpty();
    }

    private void tell(double at, double wait, Optional<WaitRange> shown) {
        Quantiles quantiles = new Quantiles(100, 200, 300);
        book.add(CARDS, new Told(at, 3, quantiles, quantiles), shown, wait);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        book.take().forEach(each -> counts.merge(each.measure(), each.by(), Long::sum));
        return counts;
    }

    private static HourScore score(Map<String, Long> counts) {
        return new HourScore(HOUR, Lane.parse(CARDS), counts);
    }
}
