package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import java.util.Optional;

/** What came of confirming a held place, or of asking to be called at one's turn. */
public sealed interface Booking {
    /** Promised; the conversation waits for the window. */
    record Booked(ConversationId conversation) implements Booking {}

    /** The place is held no more, or who would keep their place in line has none. */
    record Gone() implements Booking {}

    /**
     * There is a callback: of this visitor, or at this number.
     *
     * @param callback which, if it is the same visitor's
     */
    record Already(Optional<CallbackId> callback) implements Booking {}

    /** The visitor talks to an agent just now, or one is asked to take them. */
    record Talking() implements Booking {}
}
