package io.ringback.model.callback;

import static io.ringback.model.callback.CallbackState.BOOKED;
import static io.ringback.model.callback.CallbackState.BROKEN;
import static io.ringback.model.callback.CallbackState.CANCELLED;
import static io.ringback.model.callback.CallbackState.DUE;
import static io.ringback.model.callback.CallbackState.EXPIRED;
import static io.ringback.model.callback.CallbackState.KEPT;
import static io.ringback.model.callback.CallbackState.LATE;
import static io.ringback.model.callback.CallbackState.OFFERED;
import static io.ringback.model.callback.CallbackState.REMINDED;
import static io.ringback.model.callback.CallbackState.RETRY;
import static io.ringback.model.callback.CallbackState.RINGING;
import static io.ringback.model.callback.CallbackState.STARTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can happen to a callback: the legal moves. {@code lua/lib/callbacks.lua} has the same table, and a test compares the two. */
public enum CallbackMove {
    /** The visitor confirms the held place. */
    BOOK(BOOKED, OFFERED),
    /** The held place was not confirmed in time, or the visitor who was to come back into the chat did not come. */
    EXPIRE(EXPIRED, OFFERED, DUE),
    /** The visitor is reminded. */
    REMIND(REMINDED, BOOKED),
    /** The window begins, or the time of the next attempt has come. */
    FALL_DUE(DUE, BOOKED, REMINDED, RETRY),
    /** It is put before an agent. */
    RING(RINGING, DUE),
    /** That agent does not take it: the next one is asked. */
    DECLINE(DUE, RINGING),
    /** That agent takes it. */
    START(STARTED, RINGING),
    /** The agent was lost before the attempt had an outcome. */
    LOSE(DUE, STARTED),
    /** Nobody answered, and there is time and a try left. */
    NO_ANSWER(RETRY, STARTED),
    /** The attempts are over: it was tried within its window. */
    KEEP(KEPT, STARTED, RETRY, DUE),
    /** The attempts are over: it was tried, but after its window. */
    KEEP_LATE(LATE, STARTED, RETRY, DUE),
    /** The visitor came back by chat and takes the place. */
    COME_BACK(KEPT, BOOKED, REMINDED, DUE, RINGING, RETRY),
    /** Its last hour passed without an attempt. */
    BREAK(BROKEN, DUE),
    /** Another window was chosen. */
    MOVE(BOOKED, BOOKED, REMINDED, DUE, RETRY),
    /** Called off; by its visitor also while an agent dials. */
    CANCEL(CANCELLED, OFFERED, BOOKED, REMINDED, DUE, RINGING, STARTED, RETRY);

    private final CallbackState to;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor, and never given away
    private final Set<CallbackState> from;

    CallbackMove(CallbackState to, CallbackState first, CallbackState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    /** The state after it. */
    public CallbackState to() {
        return to;
    }

    /** Where this move leads from a state; empty when it is not legal there. */
    public Optional<CallbackState> from(CallbackState state) {
        return from.contains(state) ? Optional.of(to) : Optional.empty();
    }

    /** The word in storage and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
