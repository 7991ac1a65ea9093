package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import java.util.Optional;

/** What came of confirming a held place. */
public sealed interface Booking {
    /** Promised; the conversation waits for the window. */
    record Booked(ConversationId conversation) implements Booking {}

    /** The place is held no more. */
    record Gone() implements Booking {}

    /**
     * Somebody has a callback at this number.
     *
     * @param callback which, if it is the same visitor's
     */
    record Already(Optional<CallbackId> callback) implements Booking {}

    /** The visitor talks to an agent just now. */
    record Talking() implements Booking {}
}
