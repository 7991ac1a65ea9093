package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.TurnState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contact centre on the real scripts and a clock of its own: at every step nobody waits while a slot that fits is free, no
 * agent is over capacity or over the rate, no place is in two lines or with two agents (but for offers to several), order equals
 * score, score equals arrival less head start, policies choose right, chats go from agent to agent, places move and are kept as the rules say and no
 * longer; in the end all are served or left. The rules of the site come from the seed too.
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
        int decisions = Integer.getInteger("simulation.decisions", 20_000);
        SimulatedSite site = new SimulatedSite(SITE, seed, STAFF);
        try {
            while (decided(site) < decisions) {
                site.step();
            }
            site.finish();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", decision " + decided(site) + ", " + e.getMessage(), e);
        }
        LOG.info("seed {}: {} decisions, {}", seed, decided(site), site.story());
        assertThat(site.acts())
                .as("every kind of decision came up")
                .containsKeys(
                        "arrive",
                        "accept",
                        "decline",
                        "see",
                        "away",
                        "crash",
                        "sign on",
                        "finish",
                        "come back",
                        "drain")
                .containsKeys("answer a call", "say here", "more time", "no more time")
                .containsKeys("transfer to agent", "transfer to department", "invite", "come in", "join", "take over");
        assertThat(site.turns().seen())
                .containsKeys(TurnState.AWAY, TurnState.CALLED, TurnState.PASSED, TurnState.MISSED);
    }

    private static int decided(SimulatedSite site) {
        return site.acts().values().stream().mapToInt(Integer::intValue).sum();
    }
}
