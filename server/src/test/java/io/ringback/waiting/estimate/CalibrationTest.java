package io.ringback.waiting.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Learning from outcomes. */
class CalibrationTest {
    private static final Quantiles BASE = new Quantiles(50, 100, 200);

    @Test
    void takesOneStepOfTheKnownSize() {
        Calibration calibration = new Calibration();
        calibration.learn(told(calibration, 7, 0), 300);
        // scale: .5 + (ln 3 − .5) / 11; step: 2 × .6 / 11 × scale; and the outer loop's .0005
        double step = 2 * .6 / 11 * (.5 + (Math.log(3) - .5) / 11);
        assertThat(calibration.factor(Tau.P50, 7)).isCloseTo(Math.exp(.5 * step + .5 * .0005), within(1e-12));
        assertThat(calibration.factor(Tau.P90, 7)).isCloseTo(Math.exp(.9 * step + .9 * .0005), within(1e-12));
        assertThat(calibration.factor(Tau.P50, 8)).isCloseTo(Math.exp(.5 * .0005), within(1e-12));
    }

    @Test
    void shownIsInOrderEvenWhenTheFactorsCross() {
        Calibration calibration = new Calibration();
        for (int each = 0; each < 2000; each++) {
            calibration.learn(new Told(each, 0, new Quantiles(90, 91, 92), new Quantiles(90, 91, 92)), each % 2 * 150);
        }
        Quantiles shown = calibration.shown(0, new Quantiles(90, 91, 91.5));
        assertThat(shown.p20()).isLessThanOrEqualTo(shown.p50());
        assertThat(shown.p50()).isLessThanOrEqualTo(shown.p90());
    }

    @Test
    void coversAsOftenAsItSaysWhateverTheBaseSays() {
        Random random = new Random(5);
        Calibration calibration = new Calibration();
        int[] covered = new int[Tau.COUNT];
        int rounds = 20_000;
        for (int each = -2000; each < rounds; each++) {
            Told told = told(calibration, each & 3, 30.0 * (each + 2000));
            double wait = -240 * Math.log(1 - random.nextDouble());
            for (Tau tau : Tau.values()) {
                covered[tau.index()] += each >= 0 && wait <= told.shown().of(tau) ? 1 : 0;
            }
            calibration.learn(told, wait);
        }
        for (Tau tau : Tau.values()) {
            assertThat(covered[tau.index()] / (double) rounds).as("%s", tau).isCloseTo(tau.share(), within(.015));
        }
    }

    @Test
    void aBusyBucketKeepsTwoDays() {
        Calibration calibration = new Calibration();
        for (int each = 0; each < 20_000; each++) {
            calibration.learn(told(calibration, 0, each), each % 10 == 0 ? 1000 : 1);
        }
        double before = calibration.factor(Tau.P50, 0);
        for (int each = 0; each < 100; each++) {
            calibration.learn(told(calibration, 0, 20_000 + each), 1000);
        }
        // 100 late ones in a row among 20,000 of one day move the median by less than 4 %
        assertThat(calibration.factor(Tau.P50, 0) / before).isBetween(1.0, 1.04);
    }

    @Test
    void survivesWhatCannotBe() {
        Calibration calibration = new Calibration();
        for (int each = 0; each < 5000; each++) {
            calibration.learn(told(calibration, 1, each), each % 2 == 0 ? 0 : 1e12);
        }
        Quantiles shown = calibration.shown(1, BASE);
        assertThat(shown.p20()).isPositive();
        assertThat(shown.p90()).isFinite().isLessThanOrEqualTo(BASE.p90() * Math.exp(2));
    }

    private static Told told(Calibration calibration, int bucket, double at) {
        return new Told(at, bucket, BASE, calibration.shown(bucket, BASE));
    }
}
