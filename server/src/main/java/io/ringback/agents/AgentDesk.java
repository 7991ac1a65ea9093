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
        List<Chat> chats) {
    public AgentDesk {
        offers = List.copyOf(offers);
        invitations = List.copyOf(invitations);
        chats = List.copyOf(chats);
    }

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
     * @param number to dial, as E.164; null when the visitor comes back into the chat
     */
    public record Call(CallbackId id, @Nullable String number) {}

    /**
     * A place put before this agent.
     *
     * @param waitingSince when the visitor came
     * @param ringMs time to answer from the start of the ring
     * @param seen whether the console said that it is on the screen
     * @param toldAhead people in front when the visitor came, as the visitor was told; null when there was an agent at once
     * @param among agents before whom the place stands at once
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
            DeskTeam team) {}

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
