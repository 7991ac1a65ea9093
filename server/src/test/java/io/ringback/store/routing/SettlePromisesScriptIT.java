package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.waiting.ledger.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came of a promise is settled once, by when it happened and not by when it was read. */
final class SettlePromisesScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final Promised promised = new Promised(SITE);
    private PromiseId promise;

    @BeforeEach
    void tell() {
        promised.own();
        promise = promised.tell(SITE.placed(CARDS), 5);
    }

    @Test
    void whatCameInTimeIsKept() {
        AgentId agent = AgentId.random();
        Settlement came = new Settlement(promise, true, SITE.now() + 1000, Optional.of(agent));
        assertThat(promised.settle(Promised.FENCE, came)).isTrue();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.KEPT);
        assertThat(promised.field(promise, "owner")).isEqualTo(agent.value());
        assertThat(promised.field(promise, "settled")).isEqualTo(String.valueOf(SITE.now() + 1000));
        assertThat(promised.counted("kept")).isEqualTo("1");
        assertThat(promised.counted("over_ms")).isEqualTo("0");
        assertThat(promised.open(PromiseState.MADE)).isZero();
    }

    @Test
    void whatCameTooLateIsLateAndSaysByHowMuch() {
        long due = SITE.now() + Duration.ofMinutes(5).toMillis();
        assertThat(promised.came(promise, due + 7_000)).isTrue();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.LATE);
        assertThat(promised.counted("late")).isEqualTo("1");
        assertThat(promised.counted("over_ms")).isEqualTo("7000");
        assertThat(promised.open(PromiseState.LATE)).as("nothing is owed").isZero();
    }

    @Test
    void whoLeftBeforeWithdrewItAndWhoLeftAfterwardsNeverGotIt() {
        PromiseId other = promised.tell(SITE.placed(CARDS), 5);
        long now = SITE.now();
        promised.left(promise, now + 1_000);
        promised.left(other, now + Duration.ofMinutes(6).toMillis());
        assertThat(promised.state(promise)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(promised.state(other)).isEqualTo(PromiseState.BROKEN);
        assertThat(promised.counted("settled")).as("neither came").isEmpty();
    }

    @Test
    void aRepeatAndAnotherOutcomeChangeNothing() {
        long now = SITE.now();
        promised.came(promise, now + 1_000);
        promised.came(promise, now + 2_000);
        promised.left(promise, now + 3_000);
        assertThat(promised.state(promise)).isEqualTo(PromiseState.KEPT);
        assertThat(promised.field(promise, "settled")).isEqualTo(String.valueOf(now + 1_000));
        assertThat(promised.counted("kept")).isEqualTo("1");
        assertThat(promised.counted("settled")).isEqualTo("1");
        assertThat(promised.counted("withdrawn")).isEmpty();
    }

    @Test
    void ofTwoWhoSettleItAtOnceOneDoes() {
        List<CompletionStage<Boolean>> both = IntStream.range(0, 20)
                .mapToObj(each -> SITE.promises()
                        .settle(
                                SITE.site(),
                                Promised.FENCE,
                                List.of(new Settlement(promise, each % 2 == 0, SITE.now() + each, Optional.empty()))))
                .toList();
        both.forEach(stage -> assertThat(await(stage)).isTrue());
        assertThat(promised.counted("kept") + promised.counted("withdrawn")).isEqualTo("1");
    }

    @Test
    void aFormerOwnerSettlesNothing() {
        assertThat(promised.settle(0, new Settlement(promise, true, SITE.now(), Optional.empty())))
                .isFalse();
        assertThat(promised.state(promise)).isEqualTo(PromiseState.MADE);
    }

    @Test
    void whatWasNeverPromisedIsPassedOver() {
        PromiseId none = PromiseId.ofWait(SITE.placed(CARDS).conversation(), 3);
        assertThat(promised.came(none, SITE.now())).isTrue();
        assertThat(SITE.redis("EXISTS", SITE.keys().promise(none))).isEqualTo("0");
        assertThat(promised.counted("kept")).isEmpty();
    }
}
