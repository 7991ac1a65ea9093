package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.callback.CallbackState;
import java.time.Instant;

/** What came of asking for a place in a window. */
public sealed interface Hold {
    /**
     * The place is held.
     *
     * @param until when it is given to others unless it was booked
     */
    record Held(Instant until) implements Hold {}

    /** The window has no place left. */
    record Taken() implements Hold {}

    /** The visitor has a callback: there is one at a time. */
    record Already(CallbackId callback, CallbackState state) implements Hold {}
}
