package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.MoreTime;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who was called may ask for as much time again, once. */
final class AskMoreTimeScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theTurnIsLongerByAsMuchAgain() {
        PlaceRequest called = called();
        Instant first = Objects.requireNonNull(SITE.turn(called).until());
        assertThat(SITE.turn(called).more()).isTrue();
        assertThat(ask(called, "k1")).isEqualTo(MoreTime.GIVEN);
        Standing.Turn longer = SITE.turn(called);
        assertThat(longer).isEqualTo(new Standing.Turn(TurnState.CALLED, first.plusSeconds(120), false));

        SITE.run(Duration.ofSeconds(200));
        assertThat(SITE.turn(called).state()).isEqualTo(TurnState.CALLED);
        SITE.run(Duration.ofSeconds(50));
        assertThat(SITE.turn(called).state()).isEqualTo(TurnState.PASSED);
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstAndASecondWishIsRefused() {
        PlaceRequest called = called();
        ask(called, "k1");
        Instant until = SITE.turn(called).until();
        assertThat(ask(called, "k1")).isEqualTo(MoreTime.GIVEN);
        assertThat(ask(called, "k2")).isEqualTo(MoreTime.REFUSED);
        assertThat(SITE.turn(called).until()).isEqualTo(until);
    }

    @Test
    void whoIsNotCalledGetsNone() {
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(ask(waiting, "k1")).isEqualTo(MoreTime.REFUSED);
        assertThat(ask(SiteRedis.request(CARDS), "k1")).isEqualTo(MoreTime.GONE);
        PlaceRequest called = called();
        assertThat(await(SITE.waiting().moreTime(SITE.site(), called.conversation(), VisitorId.random(), "k1")))
                .isEqualTo(MoreTime.GONE);
    }

    @Test
    void ofTwoWishesAtOnceOneIsGranted() {
        PlaceRequest called = called();
        List<CompletionStage<MoreTime>> wishes = IntStream.range(0, 6)
                .mapToObj(i -> SITE.waiting().moreTime(SITE.site(), called.conversation(), called.visitor(), "k" + i))
                .toList();
        assertThat(wishes.stream().map(SiteRedis::await).filter(MoreTime.GIVEN::equals))
                .hasSize(1);
    }

    /** Somebody who was away while an agent came. */
    private static PlaceRequest called() {
        PlaceRequest early = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(16));
        SITE.stayOn(SITE.available(1, CARDS));
        assertThat(SITE.turn(early).state()).isEqualTo(TurnState.CALLED);
        return early;
    }

    private static MoreTime ask(PlaceRequest request, String command) {
        return await(SITE.waiting().moreTime(SITE.site(), request.conversation(), request.visitor(), command));
    }
}
