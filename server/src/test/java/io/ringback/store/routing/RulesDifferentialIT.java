package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.DepartmentId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.Department;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Translated;
import io.ringback.routing.RoutingRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in memory are the rules: on the same seeded life they decide as the scripts do, act by act, under every policy, with
 * general lanes, overflow, bounds, kept places, offers to several and rate limits. {@code -Drules.seed=N -Drules.acts=N} choose
 * another run.
 */
final class RulesDifferentialIT {
    private static final Logger LOG = LoggerFactory.getLogger(RulesDifferentialIT.class);

    private static final int AGENTS = 9;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @ParameterizedTest
    @EnumSource(AssignmentPolicy.class)
    void decidesAsTheScriptsDo(AssignmentPolicy policy) {
        long seed = Long.getLong("rules.seed", 20_261_122L);
        int most = Integer.getInteger("rules.acts", 1_500);
        TwoSites sites = new TwoSites(SITE, rules(policy), seed, AGENTS);
        int done = 0;
        try {
            for (; done < most; done++) {
                sites.step();
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", act " + done + ": " + e.getMessage(), e);
        }
        LOG.info("{}, seed {}: {}", policy, seed, sites.acts());
        assertThat(sites.acts())
                .as("every kind of act came up")
                .containsKeys(
                        "arrive",
                        "accept",
                        "decline",
                        "see",
                        "away",
                        "draining",
                        "crash",
                        "sign on",
                        "finish",
                        "disconnect",
                        "come back",
                        "answer a call",
                        "called",
                        "tick",
                        "agent ends",
                        "visitor ends");
    }

    /** Each department is kept by rules of another kind. */
    private static RoutingRules rules(AssignmentPolicy policy) {
        LineRules cards = new LineRules(
                Optional.of(Duration.ofSeconds(6)),
                Optional.of(new LineRules.Overflow(new DepartmentId("loans"), Duration.ofSeconds(20))),
                Optional.empty(),
                Duration.ofSeconds(15),
                1);
        LineRules loans =
                new LineRules(Optional.of(Duration.ofSeconds(9)), Optional.empty(), Optional.empty(), Duration.ZERO, 3);
        LineRules bonds = new LineRules(
                Optional.empty(),
                Optional.of(new LineRules.Overflow(new DepartmentId("cards"), Duration.ofSeconds(12))),
                Optional.of(new LineRules.Bound(2, Optional.of(Duration.ofSeconds(30)), FullChoice.MESSAGE)),
                Duration.ofSeconds(10),
                1);
        RoutingRules s = RoutingRules.STANDARD;
        return new RoutingRules(
                Duration.ofSeconds(8),
                Duration.ofSeconds(12),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(25),
                Duration.ofSeconds(7),
                s.linePlaces(),
                policy == AssignmentPolicy.ROUND_ROBIN ? OptionalInt.of(4) : OptionalInt.empty(),
                2,
                s.handed(),
                List.of(
                        department("cards", policy, cards),
                        department("loans", policy, loans),
                        department("bonds", policy, bonds)),
                s.callbacks());
    }

    private static Department department(String id, AssignmentPolicy policy, LineRules lines) {
        return new Department(new DepartmentId(id), Translated.NONE, policy, lines);
    }
}
