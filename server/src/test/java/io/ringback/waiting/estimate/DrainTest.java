package io.ringback.waiting.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The drain of the line, against values computed by hand from the formulas of docs/waiting.md. */
class DrainTest {
    private static final double SUPPLY = .01;
    private static final double ABANDONMENT = .001;
    private static final HeadStarts HEADS = new HeadStarts(List.of(300.0, 0.0), false);

    private final AnnouncedReturns returns = new AnnouncedReturns();
    private final ServiceRates rates = new ServiceRates();

    @Test
    void takesOneReleaseForTheFirstInLine() {
        Drain drain = drain(0, nobody());
        // ln(1 + .001 × 1 / .0095) / .001, and 1 / (.0095 × .0105) + (.15 T)²
        assertThat(drain.mean()).isCloseTo(100.083, within(.001));
        assertThat(drain.variance()).isCloseTo(10_025.06 + 225.37, within(.05));
    }

    @Test
    void takesLessThanOneReleaseForEachBecauseSomeGiveUp() {
        assertThat(drain(4, nobody()).mean()).isCloseTo(422.857, within(.001)).isLessThan(500);
    }

    @Test
    void countsAnAgentWhoComesBackAsManyTurnsAtOnce() {
        returns.add(1070, 3);
        // half a minute after the announced 70 s the line of 2.5 has fallen to 1.31, less than the three slots take
        Drain drain = drain(2, nobody());
        assertThat(drain.mean()).isCloseTo(100, within(1e-9));
        assertThat(drain.variance()).isCloseTo(.01 * 100 / (.01 * .01) + 225, within(1e-6));
    }

    @Test
    void doesNotWaitForSomebodyWhoIsLongOverdue() {
        returns.add(1000 - AnnouncedReturns.LATEST_SECONDS - 1, 3);
        assertThat(drain(2, nobody()).mean()).isEqualTo(Math.log1p(.001 * 3 / .0095) / .001);
    }

    @Test
    void isLongerWhileAHigherClassMayStillPass() {
        double alone = drain(2, nobody()).mean();
        double passed = drain(2, passing(0, .004)).mean();
        double hardlyAnyMore = drain(2, passing(290, .004)).mean();
        assertThat(passed).isGreaterThan(hardlyAnyMore);
        assertThat(hardlyAnyMore).isGreaterThan(alone).isLessThan(alone + 10);
    }

    @Test
    void hasNoEndWhenAStrictlyHigherClassTakesEverything() {
        HeadStarts strict = new HeadStarts(List.of(0.0, -1.0), true);
        Drain drain = drain(0, Passing.of(strict, 1, 0, new double[] {.02, 0}));
        assertThat(drain.endless()).isTrue();
        assertThat(drain.mean()).isFinite();
        assertThat(drain(0, Passing.of(strict, 0, 0, new double[] {.02, 0})).endless())
                .isFalse();
    }

    @Test
    void growsWithTheNumberAhead() {
        for (int back = 0; back < 4; back++) {
            double before = 0;
            for (int ahead = 0; ahead < 10_000; ahead = ahead * 2 + 1) {
                double mean = drain(ahead, passing(10, .009)).mean();
                assertThat(mean).isGreaterThanOrEqualTo(before).isFinite();
                before = mean;
            }
            returns.add(1000 + 60 * back, 4);
        }
    }

    private static Passing passing(double waited, double rate) {
        return Passing.of(HEADS, 1, waited, new double[] {rate, 1});
    }

    private static Passing nobody() {
        return Passing.of(HeadStarts.NONE, 0, 0, new double[] {1});
    }

    private Drain drain(double ahead, Passing passing) {
        return Drain.of(ahead, SUPPLY, ABANDONMENT, passing, returns, rates, 1000);
    }
}
