package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.LineRules;
import io.ringback.waiting.estimate.Tau;
import io.ringback.waiting.score.Scores;
import io.ringback.waiting.score.Tally;
import io.ringback.waiting.score.Verdict;
import io.ringback.waiting.simulated.Centre;
import io.ringback.waiting.simulated.ClosedLoop;
import io.ringback.waiting.simulated.ClosedLoopJudge;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop closed: simulated days on the real routing scripts, whose log the real estimates read, ask by ask, and are held against
 * the waits that come of it. A few days by default, whose limits are as much wider as chance demands; {@code -Dsimulation.days=30}
 * demands the limits themselves, {@code -Dsimulation.seed=N} and {@code -Dsimulation.agents=N} choose other days.
 */
final class ClosedLoopIT {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedLoopIT.class);
    private static final long SEED = Long.getLong("simulation.seed", 20_261_122L);
    private static final int ENOUGH_DAYS = 25;
    private static final int DAYS = Integer.getInteger("simulation.days", 5);
    private static final int SKIPPED = DAYS < ENOUGH_DAYS ? 2 : 5;
    private static final Map<Tau, Double> MARGIN = Map.of(Tau.P20, .03, Tau.P50, .03, Tau.P90, .02);
    /** One run in 160 of those that keep the limits falls outside by chance; a seed always gives the same. */
    private static final double ERRORS = 2.5;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void oneLane() {
        judge(Centre.of(Integer.getInteger("simulation.agents", 7)).lanes(List.of("en"), 0));
    }

    @Test
    void fiveLanesWithHalfOfTheAgentsInAllOfThem() {
        int agents = Integer.getInteger("simulation.agents", DAYS < ENOUGH_DAYS ? 20 : 40);
        Scores scores = judge(Centre.of(agents).lanes(List.of("en", "ru", "sl", "fa", "tr"), .5));
        assertThat(scores.lanes()).hasSize(5);
        if (DAYS >= ENOUGH_DAYS) {
            assertThat(scores.lanes().values())
                    .allMatch(lane -> lane.estimator().count() >= Verdict.LEAST_SAMPLES);
        }
    }

    private static Scores judge(Centre centre) {
        ClosedLoopJudge judge = new ClosedLoopJudge(centre, SKIPPED);
        SiteRedis.patiently(() -> live(centre, judge));
        report(judge);
        if (DAYS < ENOUGH_DAYS) {
            judge.scores().groups().forEach((name, group) -> covers(judge, name, group.estimator()));
            judge.scores().lanes().forEach((name, group) -> covers(judge, "lane " + name, group.estimator()));
        }
        assertThat(Verdict.of(judge.scores()))
                .filteredOn(verdict -> DAYS >= ENOUGH_DAYS || verdict.limit().contains("loss"))
                .hasSizeGreaterThanOrEqualTo(3)
                .filteredOn(verdict -> !verdict.kept())
                .isEmpty();
        return judge.scores();
    }

    private static void live(Centre centre, ClosedLoopJudge judge) {
        SITE.department(AssignmentPolicy.LEAST_BUSY, LineRules.STANDARD);
        try (SteppedEstimates estimates = new SteppedEstimates(SITE, "first")) {
            new ClosedLoop(centre.withoutCallbacks(), SEED, new RealSwitchboard(SITE, estimates), judge).run(DAYS);
        }
    }

    private static void covers(ClosedLoopJudge judge, String name, Tally tally) {
        assertThat(tally.count()).as("questions, " + name).isGreaterThan(200);
        MARGIN.forEach((tau, margin) -> assertThat(Math.abs(tally.coverage(tau) - tau.share()))
                .as("%s, %s", name, tau)
                .isLessThanOrEqualTo(margin + ERRORS * judge.clusters().error(name, tau)));
    }

    private static void report(ClosedLoopJudge judge) {
        Scores scores = judge.scores();
        scores.groups().forEach((name, group) -> row(judge, name, group.estimator()));
        scores.lanes().forEach((name, group) -> row(judge, "lane " + name, group.estimator()));
        scores.regimes().forEach((name, group) -> row(judge, name, group.estimator()));
        row(judge, "ringing", judge.ringing());
        LOG.info("seed {}, {} days, not scored: {}", SEED, DAYS, judge.left());
        Verdict.of(scores)
                .forEach(each -> LOG.info("{} {}: {}", each.kept() ? "kept" : "MISSED", each.limit(), each.found()));
    }

    private static void row(ClosedLoopJudge judge, String name, Tally tally) {
        LOG.info(String.format(
                Locale.ROOT,
                "%-12s n %6d  P20 %4.1f  P50 %4.1f  P90 %4.1f ± %3.1f %%  loss %6.2f s  bias %6.2f s",
                name,
                tally.count(),
                100 * tally.coverage(Tau.P20),
                100 * tally.coverage(Tau.P50),
                100 * tally.coverage(Tau.P90),
                100 * judge.clusters().error(name, Tau.P90),
                tally.loss(),
                tally.bias()));
    }
}
