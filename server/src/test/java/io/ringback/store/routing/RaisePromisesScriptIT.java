package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.ledger.RiskRound;
import io.ringback.waiting.live.LogEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At risk is said before the time is over, late when it is, and neither of what an agent has answered. */
final class RaisePromisesScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final Promised promised = new Promised(SITE);
    private PlaceRequest place;
    private PromiseId promise;

    @BeforeEach
    void tell() {
        promised.own();
        place = SITE.placed(CARDS);
        promise = promised.tell(place, 5);
    }

    @Test
    void atRiskThenLateEachOnce() {
        assertThat(promised.raise()).isTrue();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
        promised.raise(promise);
        promised.raise(promise);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.AT_RISK);
        assertThat(promised.open(PromiseState.AT_RISK)).isEqualTo(1);
        SITE.pass(Duration.ofMinutes(5));
        promised.raise();
        promised.raise();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.LATE);
        assertThat(promised.open(PromiseState.LATE)).isEqualTo(1);
        assertThat(promised.counted("at_risk")).isEqualTo("1");
        assertThat(promised.counted("late")).isEqualTo("1");
        assertThat(logged()).containsExactly("made", "at_risk", "late");
    }

    @Test
    void whatRecoversIsNotAtRiskAnyMoreAndCountedOnce() {
        promised.raise(promise);
        promised.lower(promise);
        promised.lower(promise);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
        assertThat(promised.open(PromiseState.AT_RISK)).isZero();
        assertThat(promised.open(PromiseState.MADE)).isEqualTo(1);
        promised.raise(promise);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.AT_RISK);
        assertThat(promised.counted("at_risk")).isEqualTo("1");
        assertThat(promised.counted("made")).isEqualTo("1");
        assertThat(logged()).containsExactly("made", "at_risk", "made", "at_risk");
    }

    @Test
    void aLatePromiseThatIsNeverKeptIsBroken() {
        SITE.pass(Duration.ofMinutes(5));
        promised.raise();
        promised.left(promise, SITE.now() + 10_000);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.BROKEN);
        assertThat(promised.open(PromiseState.LATE)).isZero();
    }

    @Test
    void aLatePromiseThatIsKeptAfterAllStaysLate() {
        SITE.pass(Duration.ofMinutes(5));
        promised.raise();
        promised.came(promise, SITE.now() + 10_000);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.LATE);
        assertThat(promised.counted("late")).isEqualTo("1");
        assertThat(promised.counted("over_ms")).isEqualTo("10000");
    }

    @Test
    void whatIsAnsweredAndNotReadYetIsNotLate() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        long accepted = SITE.now();
        SITE.pass(Duration.ofMinutes(6));
        promised.raise(promise);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
        promised.came(promise, accepted);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void whatNobodyCanReadAnyMoreIsWithdrawn() {
        await(SITE.routing().end(SITE.site(), place.conversation(), new Leaver.Visitor(place.visitor())));
        SITE.pass(Duration.ofMinutes(16));
        promised.raise();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(promised.field(promise, "reason")).isEqualTo("unknown");
    }

    @Test
    void aFormerOwnerRaisesNothing() {
        assertThat(promised.raise(0, new RiskRound(List.of(promise), List.of())))
                .isFalse();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
    }

    @Test
    void anOldOneIsForgotten() {
        promised.came(promise, SITE.now());
        SITE.pass(Duration.ofDays(7).plusMinutes(5));
        promised.raise();
        assertThat(SITE.redis("EXISTS", SITE.keys().promise(promise))).isEqualTo("0");
        assertThat(SITE.redis("ZCARD", SITE.keys().promises())).isEqualTo("0");
    }

    private static List<String> logged() {
        List<LogEntry> all = await(SITE.estimators().read(SITE.site(), "", 1000));
        return all.stream()
                .map(LogEntry::fields)
                .filter(fields -> "promise".equals(fields.get("e")))
                .map(fields -> fields.getOrDefault("s", ""))
                .toList();
    }
}
