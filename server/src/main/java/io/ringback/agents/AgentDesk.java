package io.ringback.agents;

import io.ringback.model.AgentStatus;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.HeadStartGiven;
import io.ringback.model.Lane;
import io.ringback.model.OfferId;
import io.ringback.model.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that lies before one agent, read at one moment. Times are UTC ms.
 *
 * @param rev rises with each change; 0 for an agent who never signed on
 * @param reason the agent's own words, or {@code missed_offer}, or null
 * @param returnAt planned return, or null
 * @param capacity slots
 * @param used slots taken by offers, chats and wrap-up
 * @param returned chats they gave away that came back while they were not there, the latest first
 * @param phone the conversation whose visitor they phone, which closes their other free slots; null when none
 * @param aside when the callback begins that they are set aside for, so that they get nothing else; null when none
 */
public record AgentDesk(
        long rev,
        AgentStatus status,
        @Nullable String reason,
        @Nullable Long returnAt,
        int capacity,
        int used,
        List<Offered> offers,
        List<Invited> invitations,
        List<Chat> chats,
        List<Returned> returned,
        @Nullable ConversationId phone,
        @Nullable Long aside) {
    public AgentDesk {
        offers = List.copyOf(offers);
        invitations = List.copyOf(invitations);
        chats = List.copyOf(chats);
        returned = List.copyOf(returned);
    }

    /**
     * A chat that was given away and came back: it waits for anybody, because who gave it was not there.
     *
     * @param name what the visitor calls themselves, or null
     * @param refused who was asked and did not take it; null when nobody in particular was
     * @param at when, UTC ms
     */
    public record Returned(
            ConversationId conversation, @Nullable String name, DeskTeam.@Nullable Refused refused, long at) {}

    /**
     * Who stands in a place, and where.
     *
     * @param headStart why the place stands further in front than its arrival says, or null
     * @param promise what the visitor was told of this wait; null when no time was named
     * @param call when it is a callback, else null
     */
    public record Who(
            ConversationId conversation,
            Lane lane,
            @Nullable TopicId topic,
            String language,
            @Nullable String name,
            @Nullable HeadStartGiven headStart,
            @Nullable DeskPromise promise,
            @Nullable Call call) {}

    /**
     * A callback.
     *
     * @param phone whether it is by phone; else the visitor comes back into the chat
     * @param window when its window begins
     * @param windowEnd when that ends
     * @param attempts begun, with the one of now
     * @param dialledAt when the attempt of now was dialled; null before
     * @param number to dial, as E.164: told to who holds the chat, null to who is only asked
     * @param tries attempts before, the oldest first
     */
    public record Call(
            CallbackId id,
            boolean phone,
            long window,
            long windowEnd,
            int attempts,
            @Nullable Long dialledAt,
            @Nullable String number,
            List<Try> tries) {
        public Call {
            tries = List.copyOf(tries);
        }
    }

    /**
     * An attempt that had an outcome.
     *
     * @param at when it was said, UTC ms
     * @param note the agent's own words; null for none
     */
    public record Try(
            long at,
            DeskTeam.Person agent,
            String outcome,
            @Nullable String note) {}

    /**
     * A place put before this agent.
     *
     * @param waitingSince when the visitor came
     * @param ringMs time to answer from the start of the ring
     * @param seen whether the console said that it is on the screen
     * @param toldAhead people in front when the visitor came, as the visitor was told; null when there was an agent at once
     * @param among agents before whom the place stands at once
     * @param replyBy of a message that was left: by when an answer is promised; else null
     */
    public record Offered(
            OfferId offer,
            Who who,
            String question,
            long waitingSince,
            long ringMs,
            long ringEndsAt,
            boolean seen,
            @Nullable Integer toldAhead,
            int among,
            DeskTeam team,
            @Nullable Long replyBy) {}

    /**
     * A chat this agent holds.
     *
     * @param n the assignment
     * @param wrapUpEndsAt null while people talk; then when the slot is freed by itself
     */
    public record Chat(Who who, long assignedAt, @Nullable Long wrapUpEndsAt, long n, DeskTeam team) {}

    /**
     * A colleague's wish that this agent come into a chat.
     *
     * @param part who wishes it, and until when
     * @param ringMs time to answer from the start
     */
    public record Invited(Who who, String question, long ringMs, DeskTeam.Part part) {}
}
