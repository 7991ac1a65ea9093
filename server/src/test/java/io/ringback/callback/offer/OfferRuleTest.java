package io.ringback.callback.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.screen.WaitEstimate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferRuleTest {
    private static final Offer LONG = new Offer(Offer.Level.FILLED, Offer.Reason.LONG);

    @Test
    void isFilledAboveTheThresholdAndWithdrawnBelowFourFifths() {
        Offer offer = Offer.QUIET;
        double[] p50 = {100, 299, 301, 260, 241, 239, 260, 300, 301};
        Offer[] wanted = {Offer.QUIET, Offer.QUIET, LONG, LONG, LONG, Offer.QUIET, Offer.QUIET, Offer.QUIET, LONG};
        for (int i = 0; i < p50.length; i++) {
            offer = OfferRule.next(offer, reading(p50[i], 900, false, Optional.empty()));
            assertThat(offer).as("P50 %s", p50[i]).isEqualTo(wanted[i]);
        }
    }

    @Test
    void comesFirstBeyondAnHourAndBeforeClosing() {
        assertThat(OfferRule.next(LONG, reading(2000, 3601, false, Optional.empty())))
                .isEqualTo(new Offer(Offer.Level.FIRST, Offer.Reason.LONG));
        assertThat(OfferRule.next(Offer.QUIET, reading(60, 601, false, Optional.of(Duration.ofMinutes(10)))))
                .isEqualTo(new Offer(Offer.Level.FIRST, Offer.Reason.CLOSING));
        assertThat(OfferRule.next(Offer.QUIET, reading(60, 599, false, Optional.of(Duration.ofMinutes(10)))))
                .isEqualTo(Offer.QUIET);
    }

    @Test
    void isFilledWhenOverdueOrNobodyIsThereAndQuietWhenNothingIsKnown() {
        assertThat(OfferRule.next(Offer.QUIET, reading(60, 200, true, Optional.empty())))
                .isEqualTo(new Offer(Offer.Level.FILLED, Offer.Reason.OVERDUE));
        assertThat(OfferRule.next(
                        Offer.QUIET,
                        new OfferRule.Reading(WaitEstimate.NO_AGENTS, false, Optional.empty(), Duration.ofMinutes(5))))
                .isEqualTo(new Offer(Offer.Level.FILLED, Offer.Reason.NO_AGENTS));
        assertThat(OfferRule.next(
                        LONG, new OfferRule.Reading(WaitEstimate.THIN, false, Optional.empty(), Duration.ofMinutes(5))))
                .isEqualTo(Offer.QUIET);
    }

    private static OfferRule.Reading reading(double p50, double p90, boolean overdue, Optional<Duration> closing) {
        return new OfferRule.Reading(WaitEstimate.measured(p50 / 2, p50, p90), overdue, closing, Duration.ofMinutes(5));
    }
}
