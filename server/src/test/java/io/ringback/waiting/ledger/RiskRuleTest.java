package io.ringback.waiting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Status;
import io.ringback.waiting.estimate.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a promise is at risk. */
class RiskRuleTest {
    @ParameterizedTest
    @CsvSource({
        "300000, OK,        299, false",
        "300000, OK,        300, false",
        "300000, OK,        301, true",
        "300000, LEARNING,  301, true",
        "300000, LEARNING,  20,  false",
        "300000, NO_AGENTS, 20,  true",
        "10001,  OK,        1,   false",
        "10000,  OK,        1,   true",
        "-1,     OK,        0,   true",
    })
    void fromTheForecast(long leftMs, Status status, double p50, boolean atRisk) {
        Quantiles remaining = new Quantiles(p50 / 2, p50, p50 * 2);
        Estimate estimate = new Estimate(status, remaining, p50, new Told(0, 0, remaining, remaining));
        assertThat(RiskRule.atRisk(leftMs, estimate)).isEqualTo(atRisk);
    }
}
