package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import org.jspecify.annotations.Nullable;

/** Parts of events about callbacks. */
public interface CallbackViews {
    /**
     * A window that can be had.
     *
     * @param start when it begins, UTC ms; it lasts a quarter of an hour
     * @param left places left, when there are three or fewer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Window(long start, @Nullable Integer left) {}

    /**
     * A callback on an agent's desk.
     *
     * @param number to dial, as E.164; null when the visitor comes back into the chat
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(CallbackId id, @Nullable String number) {}

    /**
     * A visitor's callback.
     *
     * @param state offered while the place is only held, else booked, reminded, due, ringing, started, retry, kept, late, broken,
     *     cancelled or expired
     * @param start when its window begins, UTC ms
     * @param until while it is held: when that ends, UTC ms
     * @param conversation where it goes on, once booked
     * @param number who is called, as E.164; null when the visitor comes back into the chat
     * @param attempts begun
     * @param next when it is tried again, UTC ms
     * @param apologised whether the window ended before anybody began
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Callback(
            CallbackId id,
            String state,
            long start,
            @Nullable Long until,
            @Nullable ConversationId conversation,
            @Nullable String number,
            int attempts,
            @Nullable Long next,
            boolean apologised) {}
}
