package io.ringback.waiting;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor's conversation stands.
 *
 * @param lane its line; null once it has ended
 * @param ahead people in front, 0 or more; null unless waiting
 * @param agent the assignee; null unless active
 * @param waiting what is known of the wait; null unless waiting
 */
public record Standing(
        ConversationId conversation,
        ConversationState state,
        @Nullable Lane lane,
        @Nullable Integer ahead,
        @Nullable Assignee agent,
        @Nullable Wait waiting) {
    /** An agent as the visitor reads of them. */
    public record Assignee(AgentId id, String name) {}

    /**
     * A wait as far as it does not change with the line.
     *
     * @param since when it began
     * @param topic what it is about; null when none was chosen
     * @param again whether the visitor's contact before ended within the seven days before
     * @param promiseAt until when we said that somebody would be there; null while nothing was said
     */
    public record Wait(
            Instant since,
            @Nullable TopicId topic,
            boolean again,
            @Nullable Instant promiseAt) {}

    /** The same place with another number of people in front. */
    public Standing withAhead(int people) {
        return new Standing(conversation, state, lane, people, agent, waiting);
    }
}
