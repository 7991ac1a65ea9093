package io.ringback.waiting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Tau;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of estimates. */
class TallyTest {
    @Test
    void addsUpByHand() {
        Tally tally = new Tally();
        tally.add(new Quantiles(10, 20, 40), 30);
        tally.add(new Quantiles(10, 20, 40), 5);
        assertThat(tally.coverage(Tau.P20)).isEqualTo(.5);
        assertThat(tally.coverage(Tau.P90)).isEqualTo(1);
        // P50: .5 × 10, .5 × 15; P90: .1 × 10, .1 × 35
        assertThat(tally.loss()).isCloseTo((5 + 7.5 + 1 + 3.5) / 2 / 2, within(1e-12));
        assertThat(tally.bias()).isCloseTo((-10 + 15) / 2.0, within(1e-12));
    }

    @Test
    void aLimitThatIsMissedIsSaid() {
        Scores scores = new Scores(0, true);
        for (int each = 0; each < 1000; each++) {
            double wait = each;
            scores.add(
                    new Scores.Outcome("", "heavy", each % 2 == 0, wait),
                    new Quantiles(200, 500, 970),
                    Map.of(Rival.POSITION, new Quantiles(900, 900, 900)));
        }
        assertThat(Verdict.of(scores))
                .filteredOn(verdict -> !verdict.kept())
                .extracting(Verdict::limit)
                .containsExactlyInAnyOrder(
                        "all P90 90 ± 2 %",
                        "at arrival P90 90 ± 2 %", "at re-asks P90 90 ± 2 %", "regime heavy P90 86-96 %");
    }
}
