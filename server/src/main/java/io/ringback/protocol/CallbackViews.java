package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of events about callbacks. */
public interface CallbackViews {
    /**
     * A window that can be had.
     *
     * @param start when it begins, UTC ms
     * @param left places left, when there are three or fewer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Window(long start, @Nullable Integer left) {}

    /**
     * A callback on an agent's desk.
     *
     * @param channel {@code phone}, or {@code chat}: the visitor comes back into the chat
     * @param start when its window begins, UTC ms
     * @param end when that ends
     * @param attempts begun, with the one of now
     * @param dialledAt when the attempt of now was dialled, UTC ms; null before
     * @param number to dial, as E.164: in the chat of who holds it, and in no offer
     * @param tries attempts before, the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(
            CallbackId id,
            String channel,
            long start,
            long end,
            int attempts,
            @Nullable Long dialledAt,
            @Nullable String number,
            List<Try> tries) {}

    /**
     * An attempt that had an outcome.
     *
     * @param outcome connected, no_answer, voicemail or wrong_number
     * @param note the agent's own words; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Try(
            long at,
            Views.AgentName agent,
            String outcome,
            @Nullable String note) {}

    /**
     * A visitor's callback.
     *
     * @param state offered while the place is only held, else booked, reminded, due, ringing, started, retry, kept, late, broken,
     *     cancelled or expired
     * @param when turn while the place is kept in line until its turn comes; null at a time
     * @param start when its window begins, UTC ms; at the turn: by when that is promised
     * @param end when its window ends, UTC ms
     * @param until while it is held: when that ends, UTC ms
     * @param conversation where it goes on, once booked
     * @param number who is called, as E.164; null when the visitor comes back into the chat
     * @param mail where news of it go
     * @param attempts begun
     * @param next when it is tried again, UTC ms
     * @param apologised whether the window ended before anybody began
     * @param proposed when the window begins that staff ask about, UTC ms; the other one holds until the visitor moves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Callback(
            CallbackId id,
            String state,
            @Nullable String when,
            long start,
            long end,
            @Nullable Long until,
            @Nullable ConversationId conversation,
            @Nullable String number,
            @Nullable String mail,
            int attempts,
            @Nullable Long next,
            boolean apologised,
            @Nullable Long proposed) {}
}
