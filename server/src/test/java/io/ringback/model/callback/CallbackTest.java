package io.ringback.model.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallbackTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:03:00Z");
    private static final Instant WINDOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final Duration RING = Duration.ofSeconds(20);

    @Test
    void noSequenceOfMovesLeavesItWithoutOwnerDueTimeOrEnd() {
        Random random = new Random(20261120);
        Set<CallbackState> seen = EnumSet.noneOf(CallbackState.class);
        for (int life = 0; life < 20_000; life++) {
            Instant now = NOW;
            Callback callback = Callback.held(WINDOW, now);
            for (int step = 0; step < 60; step++) {
                callback = act(callback, now, random);
                sound(callback, now);
                seen.add(callback.state());
                now = now.plusSeconds(random.nextInt(900));
            }
            seen.add(ended(callback, now).state());
        }
        assertThat(seen).containsExactlyInAnyOrder(CallbackState.values());
    }

    private static Callback act(Callback callback, Instant now, Random random) {
        if (random.nextInt(40) == 0) {
            Instant window = now.plus(Duration.ofMinutes(10 + 15L * random.nextInt(200)));
            return callback.movedTo(window, now).orElse(callback);
        }
        List<CallbackMove> moves = List.of(CallbackMove.values());
        CallbackMove move = moves.get(random.nextInt(moves.size()));
        // ends come rarely, or no life would see its middle
        if (move.to().settled() && random.nextInt(8) > 0) {
            return callback;
        }
        return callback.after(move, now, RING).orElse(callback);
    }

    private static void sound(Callback callback, Instant now) {
        CallbackState state = callback.state();
        assertThat(callback.next() == null).isEqualTo(state.settled());
        assertThat(state.owner() == CallbackState.Owner.NOBODY).isEqualTo(state.settled());
        assertThat(callback.overdue(now).isEmpty()).isEqualTo(state.settled());
        assertThat(callback.attempts()).isBetween(0, Callback.MOST_ATTEMPTS);
        if (state == CallbackState.BROKEN) {
            assertThat(callback.first()).isNull();
        }
        if (state.settled()) {
            for (CallbackMove move : CallbackMove.values()) {
                assertThat(callback.after(move, now, RING)).isEmpty();
            }
        }
    }

    /** Nobody acts any more: time alone brings it to its end, in a bounded number of moves. */
    private static Callback ended(Callback callback, Instant from) {
        Callback now = callback;
        Instant at = from;
        for (int moves = 0; moves < 8; moves++) {
            Instant next = now.next();
            if (next == null) {
                return now;
            }
            at = next.isAfter(at) ? next : at;
            now = now.after(now.overdue(at).orElseThrow(), at, RING).orElseThrow();
            sound(now, at);
        }
        throw new AssertionError("does not end: " + callback);
    }

    @Test
    void keptWhenTheFirstAttemptBeganInItsWindow() {
        Callback first = started(WINDOW.plus(Callback.WINDOW));
        assertThat(first.after(CallbackMove.KEEP, WINDOW, RING)).isPresent();
        assertThat(first.after(CallbackMove.KEEP_LATE, WINDOW, RING)).isEmpty();
        Callback late = started(WINDOW.plus(Callback.WINDOW).plusMillis(1));
        assertThat(late.after(CallbackMove.KEEP, WINDOW, RING)).isEmpty();
        assertThat(late.after(CallbackMove.KEEP_LATE, WINDOW, RING)).isPresent();
    }

    @Test
    void threeAttemptsAfterTenAndThirtyMinutes() {
        Instant now = WINDOW;
        Callback callback = started(now);
        List<Duration> pauses = new ArrayList<>();
        while (callback.mayRetry(now)) {
            callback = callback.after(CallbackMove.NO_ANSWER, now, RING).orElseThrow();
            Instant next = Objects.requireNonNull(callback.next());
            pauses.add(Duration.between(now, next));
            now = next;
            callback = again(callback, now);
        }
        assertThat(pauses).containsExactly(Duration.ofMinutes(10), Duration.ofMinutes(30));
        assertThat(callback.attempts()).isEqualTo(3);
        assertThat(callback.after(CallbackMove.NO_ANSWER, now, RING)).isEmpty();
        assertThat(callback.after(CallbackMove.KEEP, now, RING)).isPresent();
    }

    @Test
    void noAttemptBeginsAfterTwoHours() {
        assertThat(started(WINDOW.plus(Duration.ofMinutes(110))).mayRetry(WINDOW.plus(Duration.ofMinutes(110))))
                .isTrue();
        assertThat(started(WINDOW.plus(Duration.ofMinutes(111))).mayRetry(WINDOW.plus(Duration.ofMinutes(111))))
                .isFalse();
    }

    @Test
    void movingIsANewPromise() {
        Callback late = started(WINDOW.plus(Duration.ofMinutes(40)))
                .after(CallbackMove.NO_ANSWER, WINDOW, RING)
                .orElseThrow();
        Instant other = WINDOW.plus(Duration.ofDays(1));
        Callback moved = late.movedTo(other, WINDOW).orElseThrow();
        assertThat(moved).isEqualTo(new Callback(CallbackState.BOOKED, other, other.minus(Callback.REMINDER), 0, null));
    }

    private static Callback started(Instant at) {
        Callback booked =
                Callback.held(WINDOW, NOW).after(CallbackMove.BOOK, NOW, RING).orElseThrow();
        return again(booked, at);
    }

    private static Callback again(Callback callback, Instant at) {
        return callback.after(CallbackMove.FALL_DUE, at, RING)
                .flatMap(due -> due.after(CallbackMove.RING, at, RING))
                .flatMap(rings -> rings.after(CallbackMove.START, at, RING))
                .orElseThrow();
    }
}
