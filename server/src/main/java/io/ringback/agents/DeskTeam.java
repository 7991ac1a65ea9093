package io.ringback.agents;

import io.ringback.model.AgentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees of colleagues in one chat.
 *
 * @param handed who gave it away last, or null
 * @param refused who was asked to take it, or to come in, and did not; or null
 * @param help what the supervisors were asked, or null
 * @param guests colleagues beside the assignee
 * @param part the agent's own part as a guest, or null
 */
public record DeskTeam(
        @Nullable Handed handed,
        @Nullable Refused refused,
        @Nullable Help help,
        List<Guest> guests,
        @Nullable Part part) {
    public DeskTeam {
        guests = List.copyOf(guests);
    }

    /** A colleague. */
    public record Person(AgentId id, String name) {}

    /**
     * A chat that was given away.
     *
     * @param to agent, department or supervisor
     */
    public record Handed(Person from, String to, @Nullable String note) {}

    /**
     * A colleague who did not come.
     *
     * @param why declined, no_answer, unseen or gone
     */
    public record Refused(
            Person agent, String why, @Nullable String words) {}

    /** A wish for help; {@code at} in UTC ms. */
    public record Help(String reason, long at) {}

    /** A colleague who is in the chat, or was asked. */
    public record Guest(Person agent, boolean joined) {}

    /**
     * A part beside the assignee.
     *
     * @param host the assignee
     * @param by who invited
     * @param ringEndsAt end of the invitation, UTC ms
     */
    public record Part(Person host, Person by, @Nullable String note, long ringEndsAt) {}
}
