package io.ringback.model.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One promise to come back, as it stands.
 *
 * @param state where it stands
 * @param window when its window begins
 * @param next when it needs somebody at the latest: the end of a hold, the reminder, the window, the next attempt, the ring's or
 *     the call's end, the last hour; null only when it is settled
 * @param attempts attempts begun
 * @param first when the first attempt began; null before
 */
public record Callback(
        CallbackState state,
        Instant window,
        @Nullable Instant next,
        int attempts,
        @Nullable Instant first) {
    /** How long a window is open. */
    public static final Duration WINDOW = Duration.ofMinutes(15);
    /** How long a place is held while the form is filled. */
    public static final Duration HOLD = Duration.ofMinutes(2);
    /** How long before the window the visitor is reminded. */
    public static final Duration REMINDER = Duration.ofMinutes(15);
    /** From the begin of the window to the last attempt. */
    public static final Duration LONGEST = Duration.ofHours(2);
    /** Attempts at most. */
    public static final int MOST_ATTEMPTS = 3;

    /** A place held for a visitor. */
    public static Callback held(Instant window, Instant now) {
        return new Callback(CallbackState.OFFERED, window, now.plus(HOLD), 0, null);
    }

    /** How long after an unanswered attempt the next one is made: 10 min after the first, 30 min after the second. */
    public static Duration pause(int attempts) {
        return Duration.ofMinutes(attempts <= 1 ? 10 : 30);
    }

    /** When it is given up. */
    public Instant last() {
        return window.plus(LONGEST);
    }

    /** Whether another attempt is due in time after one that nobody answered at this moment. */
    public boolean mayRetry(Instant now) {
        return attempts < MOST_ATTEMPTS && !now.plus(pause(attempts)).isAfter(last());
    }

    /** Whether the promise is kept as far as an attempt began in the window, or before it. */
    public boolean punctual() {
        return first != null && !first.isAfter(window.plus(WINDOW));
    }

    /** What has to happen when {@link #next} has passed and nobody acted; empty when it is settled. */
    public Optional<CallbackMove> overdue(Instant now) {
        return Optional.ofNullable(
                switch (state) {
                    case OFFERED -> CallbackMove.EXPIRE;
                    case BOOKED -> now.isBefore(window) ? CallbackMove.REMIND : CallbackMove.FALL_DUE;
                    case REMINDED, RETRY -> CallbackMove.FALL_DUE;
                    case DUE -> end();
                    case RINGING -> CallbackMove.DECLINE;
                    case STARTED -> CallbackMove.LOSE;
                    case KEPT, LATE, BROKEN, CANCELLED, EXPIRED -> null;
                });
    }

    /** How it is settled when its last hour passes while it waits for an agent. */
    private CallbackMove end() {
        if (first == null) {
            return CallbackMove.BREAK;
        }
        return punctual() ? CallbackMove.KEEP : CallbackMove.KEEP_LATE;
    }

    /**
     * What it is after a move; empty when the move is not legal.
     *
     * @param move what happens
     * @param now when
     * @param bound for {@link CallbackMove#RING} and {@link CallbackMove#START} how long the agent has
     */
    public Optional<Callback> after(CallbackMove move, Instant now, Duration bound) {
        boolean allowed = switch (move) {
            case NO_ANSWER -> mayRetry(now);
            case KEEP -> punctual();
            case KEEP_LATE -> first != null && !punctual();
            case BREAK, EXPIRE -> first == null;
            case REMIND -> now.isBefore(window);
            case MOVE -> false;
            default -> true;
        };
        return allowed ? move.from(state).map(to -> moved(move, to, now, bound)) : Optional.empty();
    }

    /** What it is once another window was chosen: a new promise, with all attempts; empty when that is not legal any more. */
    public Optional<Callback> movedTo(Instant other, Instant now) {
        return CallbackMove.MOVE.from(state).map(to -> new Callback(to, other, reminder(other, now), 0, null));
    }

    private Callback moved(CallbackMove move, CallbackState to, Instant now, Duration bound) {
        boolean starts = move == CallbackMove.START;
        // what an agent was lost over is tried again, and is no attempt of its own
        int made = move == CallbackMove.LOSE ? attempts - 1 : attempts;
        return new Callback(
                to, window, due(to, now, bound), starts ? made + 1 : made, starts && first == null ? now : first);
    }

    private @Nullable Instant due(CallbackState to, Instant now, Duration bound) {
        return switch (to) {
            case OFFERED -> next;
            case BOOKED -> reminder(window, now);
            case REMINDED -> window;
            case DUE -> last();
            case RINGING, STARTED -> now.plus(bound);
            case RETRY -> now.plus(pause(attempts));
            case KEPT, LATE, BROKEN, CANCELLED, EXPIRED -> null;
        };
    }

    /** Who books at the last minute needs no reminder: the window is next. */
    private static Instant reminder(Instant window, Instant now) {
        Instant reminder = window.minus(REMINDER);
        return reminder.isAfter(now) ? reminder : window;
    }
}
