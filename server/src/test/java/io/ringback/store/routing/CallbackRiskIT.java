package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.Roster;
import io.ringback.callback.Staff;
import io.ringback.config.site.SiteReader;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.waiting.habit.StaffPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callback that will rather be late is at risk before its window begins, and is not any more when the forecast recovers. */
final class CallbackRiskIT {
    private static final int AGENTS = 4;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private final Promised promised = new Promised(SITE);
    private final List<AgentId> team = new ArrayList<>();
    private List<Staff> staff = Collections.nCopies(AGENTS, new Staff(3, List.of(CARDS, CARDS.general())));
    private SteppedEstimates owner = owner();

    private SteppedEstimates owner() {
        return new SteppedEstimates(
                SITE,
                "owner",
                id -> CompletableFuture.completedStage(
                        new SiteReader().parse("""
                        {"id": "%s", "name": {"en": "Bank"}, "languages": ["en"],
                         "departments": [{"id": "cards", "name": {"en": "Cards"}}]}
                        """.formatted(id)).<StaffPlan>map(site -> new Roster(site, staff))));
    }

    @BeforeEach
    void begin() {
        owner.close();
        owner = owner();
        for (int each = 0; each < AGENTS; each++) {
            team.add(SITE.available(3, CARDS, CARDS.general()));
        }
    }

    @AfterEach
    void end() {
        owner.close();
    }

    @Test
    void whereNobodyIsLeftItIsAtRiskBeforeTheWindowAndRecovers() {
        PromiseId promise = promise(calls.booked(calls.window(), null));
        look();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);

        team.forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        staff = List.of();
        look();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.AT_RISK);
        assertThat(promised.open(PromiseState.AT_RISK)).isEqualTo(1);

        staff = Collections.nCopies(AGENTS, new Staff(3, List.of(CARDS, CARDS.general())));
        team.forEach(agent -> SITE.setStatus(agent, AgentStatus.AVAILABLE));
        look();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
        assertThat(promised.open(PromiseState.AT_RISK)).isZero();
    }

    /** Those who are planned are not here, and the window is near: of those who booked it the last are at risk. */
    @Test
    void whoIsMissingNowIsMissedSoon() {
        List<PromiseId> six = new ArrayList<>();
        HoldRequest last = calls.booked(calls.window(), null);
        six.add(promise(last));
        for (int each = 0; each < 5; each++) {
            six.add(promise(calls.booked(last.window(), null)));
        }
        team.forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        calls.until(last.window().minus(Duration.ofMinutes(5)));
        look();
        assertThat(six.stream().map(promised::state).filter(PromiseState.AT_RISK::equals))
                .hasSizeBetween(2, 6);
    }

    /** A minute later the plan is read again; risks are looked at in every fourth round. */
    private void look() {
        SITE.pass(Duration.ofMinutes(1));
        for (int round = 0; round < 4; round++) {
            owner.tick();
        }
    }

    private static PromiseId promise(HoldRequest booked) {
        return new PromiseId(
                "callback:" + booked.callback() + ":" + booked.window().getEpochSecond());
    }
}
