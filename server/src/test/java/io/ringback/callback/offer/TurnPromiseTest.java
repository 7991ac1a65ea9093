package io.ringback.callback.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import io.ringback.waiting.screen.WaitScreen;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnPromiseTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:03:00Z");
    private static final Optional<Instant> OPEN = Optional.empty();

    @Test
    void whatWasToldHolds() {
        Instant told = NOW.plus(Duration.ofMinutes(9));
        assertThat(TurnPromise.by(screen(range(), told), NOW, OPEN)).contains(told);
        assertThat(TurnPromise.by(screen(null, told), NOW, OPEN)).contains(told);
    }

    @Test
    void whatHasPassedIsToldAnew() {
        Instant hi = NOW.plusSeconds(range().hiSeconds());
        assertThat(TurnPromise.by(screen(range(), NOW), NOW, OPEN)).contains(hi);
        assertThat(TurnPromise.by(screen(range(), null), NOW, OPEN)).contains(hi);
        assertThat(TurnPromise.by(screen(null, NOW.minusSeconds(60)), NOW, OPEN))
                .as("nothing is known")
                .isEmpty();
    }

    @Test
    void nothingIsPromisedBeyondClosing() {
        Instant told = NOW.plus(Duration.ofMinutes(9));
        assertThat(TurnPromise.by(screen(range(), told), NOW, Optional.of(told)))
                .contains(told);
        assertThat(TurnPromise.by(screen(range(), told), NOW, Optional.of(told.minusMillis(1))))
                .isEmpty();
    }

    private static WaitRange range() {
        return WaitRange.of(120, 400).orElseThrow();
    }

    private static WaitScreen screen(@Nullable WaitRange range, @Nullable Instant told) {
        return new WaitScreen(
                3, range, told == null ? null : told.toEpochMilli(), WaitEstimate.Status.OK, 5, null, null);
    }
}
