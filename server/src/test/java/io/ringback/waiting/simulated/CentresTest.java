package io.ringback.waiting.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.score.Tally;
import io.ringback.waiting.score.Verdict;
import io.ringback.waiting.trace.Replay;
import io.ringback.waiting.trace.TraceEvent;
import io.ringback.waiting.trace.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The limits of waiting, on days that are made here by the model of the shared traces, with other sizes and other laws. Another seed:
 * {@code -Dwaits.seed=N}.
 */
class CentresTest {
    private static final List<String> CENTRES =
            List.of("7 agents", "21 exponential", "21 weibull .6", "7 regular", "21 impatient");
    private static final int DAYS = 30;
    private static final long SEED = Long.getLong("waits.seed", 20_261_122L);

    /** Loads other than overload come in few episodes of a centre's month, so they are judged over all centres. */
    @Test
    void keepsTheLimits() {
        Map<String, Tally> regimes = new TreeMap<>();
        for (String name : CENTRES) {
            Scores scores = Judge.judge(LawsTrial.centre(name), SEED, DAYS);
            assertKept(name, scores);
            scores.regimes()
                    .forEach((regime, group) ->
                            regimes.computeIfAbsent(regime, each -> new Tally()).add(group.estimator()));
        }
        assertThat(regimes).hasSize(4);
        regimes.forEach((regime, tally) ->
                assertThat(tally.coverage(Tau.P90)).as(regime).isBetween(.86, .96));
    }

    @Test
    void keepsTheLimitsInEachOfFiveLanesWhoseAgentsAreShared() {
        Scores scores = Judge.judge(LawsTrial.centre("40 five lanes"), SEED, DAYS);
        assertThat(scores.lanes()).hasSize(5);
        assertKept("40 five lanes", scores);
    }

    @Test
    void saysTheSameTwice() {
        List<String> first = said();
        assertThat(said()).isEqualTo(first);
    }

    private static List<String> said() {
        List<String> said = new ArrayList<>();
        var replay = new Replay(new Watcher() {
            @Override
            public void answered(TraceEvent.Ask ask, Estimate estimate) {
                said.add(ask.id() + " " + estimate.remaining());
            }
        });
        new CentreRun(Centre.of(7), SEED, (event, regime) -> replay.on(event)).run(2);
        return said;
    }

    /** How well callbacks are offered is judged on the trace the limit was set for: in a small centre long waits are few. */
    private static void assertKept(String name, Scores scores) {
        assertThat(scores.all().estimator().count()).as("questions").isGreaterThan(5_000);
        assertThat(Verdict.of(scores))
                .as(name)
                .isNotEmpty()
                .filteredOn(verdict -> !verdict.kept()
                        && !verdict.limit().startsWith("regime")
                        && !verdict.limit().contains("callback"))
                .isEmpty();
    }
}
