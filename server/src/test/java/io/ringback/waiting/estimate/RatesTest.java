package io.ringback.waiting.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted of agents and of the line. */
class RatesTest {
    @Test
    void serviceBeginsWithThePrior() {
        ServiceRates rates = new ServiceRates();
        assertThat(rates.overall()).isCloseTo(1 / 560.0, within(1e-12));
        assertThat(rates.perSlot(3)).isCloseTo(1 / 560.0, within(1e-12));
    }

    @Test
    void aLevelHasARateOfItsOwnDrawnToThatOfAll() {
        ServiceRates rates = new ServiceRates();
        rates.busy(2, 1000);
        rates.release(2);
        double keep = 1 - 1 / 300.0;
        double all = (10_800 / 560.0 * keep + 1) / ((10_800 + 2000) * keep);
        assertThat(rates.overall()).isCloseTo(all, within(1e-12));
        assertThat(rates.perSlot(2)).isCloseTo((1 + 30) / (2000 * keep + 30 / all), within(1e-12));
        assertThat(rates.perSlot(4)).isCloseTo(all, within(1e-12));
        assertThat(rates.perSlot(20)).isEqualTo(rates.perSlot(8));
    }

    @Test
    void aQuietNightChangesNothing() {
        ServiceRates rates = new ServiceRates();
        rates.busy(0, 40_000);
        assertThat(rates.overall()).isCloseTo(1 / 560.0, within(1e-12));
    }

    @Test
    void arrivalsFadeInHalfAnHour() {
        ArrivalRates arrivals = new ArrivalRates();
        arrivals.arrive(0, 1);
        arrivals.arrive(1800, 0);
        double[] sums = {0, 0, 0};
        arrivals.addTo(sums, 3600, .5);
        assertThat(sums)
                .containsExactly(new double[] {.5 / 1800 / Math.E, .5 / 1800 / Math.E / Math.E, 0}, within(1e-12));
    }

    @Test
    void thoseWhoCannotGiveUpCountForNoAbandonment() {
        Line line = new Line();
        line.arrive(0, 0);
        line.arrive(0, 0);
        line.commit(100);
        line.abandon(300);
        // 2 × 100 s + 1 × 200 s, and the prior of 2 in 1800 s
        assertThat(line.abandonment()).isCloseTo((2 * .99 + 1) / (.99 * (1800 + 400)), within(1e-12));
        assertThat(line.waiting()).isEqualTo(1);
    }

    @Test
    void aLogInNobodyExpectedCountsOnlyWhileSomebodyWaits() {
        Line line = new Line();
        line.join(10, 3, 0);
        assertThat(line.unannounced()).isZero();
        line.arrive(10, 0);
        line.join(110, 3, 1);
        assertThat(line.unannounced()).isCloseTo(1 / ((3600 + 100) * (1 - 3 / 150.0)), within(1e-12));
    }

    @Test
    void bucketsTellApartWhatTheySay() {
        assertThat(Bucket.of(0, false, 0, false)).isZero();
        assertThat(Bucket.of(1, false, 0, false)).isEqualTo(1);
        assertThat(Bucket.of(61, true, 2, true)).isEqualTo(9 + 10 + 40 + 60);
        assertThat(Bucket.of(1e9, true, 7, true)).isEqualTo(Bucket.RINGING - 1);
        assertThat(Bucket.of(2.5, false, 1, false)).isEqualTo(3 + 20);
    }

    @Test
    void aGammaOfShapeOneIsNearlyExponential() {
        assertThat(GammaQuantile.of(100, 10_000, Tau.P50)).isCloseTo(69.3, within(1.5));
        assertThat(GammaQuantile.of(100, 10_000, Tau.P90)).isCloseTo(230.3, within(3.0));
        assertThat(GammaQuantile.of(100, 10_000, Tau.P20)).isCloseTo(22.3, within(1.0));
        // 200 (½ Γ(1.5))²
        assertThat(GammaQuantile.of(100, 20_000, Tau.P50)).isCloseTo(39.27, within(.01));
    }

    @Test
    void quantilesStayInOrderHoweverWide() {
        for (double variance = 1e-9; variance < 1e12; variance *= 3) {
            double p20 = GammaQuantile.of(100, variance, Tau.P20);
            double p50 = GammaQuantile.of(100, variance, Tau.P50);
            assertThat(p20).isPositive().isLessThanOrEqualTo(p50);
            assertThat(p50).isLessThanOrEqualTo(GammaQuantile.of(100, variance, Tau.P90));
        }
    }

    @Test
    void returnsStandInTheirOrder() {
        AnnouncedReturns returns = new AnnouncedReturns();
        List.of(30, 10, 20).forEach(when -> returns.add(when, when));
        returns.remove(20, 20);
        assertThat(List.of(returns.at(0), returns.at(1))).containsExactly(10.0, 30.0);
        assertThat(returns.capacity(1)).isEqualTo(30);
        assertThat(returns.first(10 + AnnouncedReturns.LATEST_SECONDS + 1)).isEqualTo(1);
    }
}
