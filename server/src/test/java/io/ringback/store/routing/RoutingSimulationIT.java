package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contact centre on the real scripts and a clock of its own: at every step nobody waits while a slot that fits is free, no
 * agent is over capacity, no place is in two lines or with two agents, order equals score; in the end all are served or left.
 * {@code -Dsimulation.seed=N -Dsimulation.decisions=N} choose another run.
 */
final class RoutingSimulationIT {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingSimulationIT.class);
    private static final int STAFF = 12;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void holdsAtEveryStep() {
        long seed = Long.getLong("simulation.seed", 20_261_121L);
        int decisions = Integer.getInteger("simulation.decisions", 4_000);
        SimulatedSite site = new SimulatedSite(SITE, seed, STAFF);
        try {
            while (decided(site) < decisions) {
                site.step();
            }
            site.finish();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", decision " + decided(site) + ", " + e.getMessage(), e);
        }
        LOG.info("seed {}: {} decisions, {}", seed, decided(site), site.acts());
        assertThat(site.acts())
                .as("every kind of decision came up")
                .containsKeys("arrive", "accept", "decline", "see", "away", "crash", "sign on", "finish", "come back");
    }

    private static int decided(SimulatedSite site) {
        return site.acts().values().stream().mapToInt(Integer::intValue).sum();
    }
}
