package io.ringback.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.bench.Plan;
import io.ringback.bench.Results;
import io.ringback.bench.load.Load;
import io.ringback.bench.load.Quantiles;
import io.ringback.bench.load.Sample;
import io.ringback.bench.subject.Subject;
import org.junit.jupiter.api.Test;

class GoalsTest {
    private final Plan plan = Plan.full();
    private final Results results = new Results();

    @Test
    void ratiosAreTakenRoundByRound() {
        round(100, 160, 300);
        round(200, 320, 640);
        round(100, 160, 310);

        Summary ratio = Measure.endToEndP50(plan.low())
                .ratio(results, Subject.RINGBACK, Subject.APPEND)
                .orElseThrow();

        assertThat(ratio).isEqualTo(new Summary(310 / 160.0, 300 / 160.0, 2));
    }

    @Test
    void aGoalMissedIsSaidSo() {
        round(100, 160, 330);

        assertThat(Goals.goals(plan, results))
                .contains("end to end p50 at 1,000/s ≤ 2 × append floor | 2.06 | **no**")
                .contains("CPU-µs per message, closed loop ≤ 2 × append floor | 1.00 | yes");
    }

    @Test
    void floorsTooFarFromWhereTheyWereDoNotCount() {
        round(100, 210, 330);

        assertThat(Goals.floors(plan, results)).contains("end to end p50 at 1,000/s | 2.10 | 1.20-2.00 | **no**");
    }

    private void round(double relay, double append, double product) {
        for (Load load : plan.loads()) {
            results.add(Subject.RELAY, load, sample(relay));
            results.add(Subject.APPEND, load, sample(append));
            results.add(Subject.RINGBACK, load, sample(product));
        }
    }

    private static Sample sample(double p50) {
        Quantiles latency = new Quantiles(p50, 2 * p50, 3 * p50, 1_000);
        return new Sample(latency, latency, 30_000, 20, 0, 0, true, 10, 0);
    }
}
