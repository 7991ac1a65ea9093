package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What agents see of their work with each other. Notes and reasons stand here only: nothing of this is sent to visitors. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface TeamViews {
    /**
     * A colleague who did not take a chat or an invitation.
     *
     * @param why {@code declined}, {@code no_answer}, {@code unseen} or {@code gone}
     * @param words the colleague's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            Views.AgentName agent, String why, @Nullable String words) {}

    /**
     * Who gave a chat away, and to whom.
     *
     * @param to {@code agent}, {@code department} or {@code supervisor}
     * @param refused who was asked and did not take it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Transfer(
            Views.AgentName from,
            String to,
            @Nullable String note,
            @Nullable Refused refused) {}

    /** A wish of a colleague that this agent come into a chat. Times are UTC ms, durations ms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invitation(
            ConversationId conversation,
            Views.AgentName from,
            @Nullable String note,
            String lane,
            @Nullable TopicId topic,
            String language,
            @Nullable String name,
            String question,
            long ringMs,
            long ringEndsAt) {}

    /** A colleague in a chat; {@code state} is {@code invited} or {@code joined}. */
    record Guest(AgentId id, String name, String state) {}

    /** A wish for help from supervisors. */
    record Help(String reason, long at) {}

    /**
     * A running chat, for the supervisor.
     *
     * @param n the assignment
     * @param guests colleagues in it besides the assignee
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Running(
            ConversationId conversation,
            Views.AgentName agent,
            long n,
            String lane,
            @Nullable TopicId topic,
            @Nullable String name,
            long assignedAt,
            int guests,
            @Nullable Help help) {}

    /**
     * A promise that is late or at risk, for the supervisor.
     *
     * @param promise its id
     * @param kind what was promised: {@code first_p90}, {@code callback}, {@code reply_by}
     * @param dueAt until when it is kept
     * @param state whether its time is over, or its keeping at risk
     */
    record Pressing(String promise, String kind, ConversationId conversation, String lane, long dueAt, String state) {}

    /**
     * Somebody a chat could go to.
     *
     * @param free slots for chats now; 0 unless available
     */
    record Colleague(
            AgentId agent, String name, String status, int free, boolean supervisor, List<DepartmentId> departments) {}

    /**
     * A department a chat could go to.
     *
     * @param agents who take its chats now
     * @param free their free slots
     * @param waiting people in its lines
     */
    record Department(DepartmentId id, String name, int agents, int free, int waiting) {}

    /** The supervisors together, counted as a department is. */
    record Supervisors(int agents, int free, int waiting) {}

    /**
     * Who is next for a visitor who waits again.
     *
     * @param to {@code line} (whoever is free first), {@code agent} (a colleague is asked), {@code department} or {@code supervisor}
     * @param department where to, when it is a department
     * @param why {@code lost}, {@code transferred} or {@code returned}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(String to, @Nullable DepartmentId department, String why) {}
}
