package io.ringback.waiting;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor's conversation stands.
 *
 * @param lane its line; null once it has ended
 * @param ahead people in front, 0 or more; null unless waiting
 * @param agent the assignee; null unless active
 */
public record Standing(
        ConversationId conversation,
        ConversationState state,
        @Nullable Lane lane,
        @Nullable Integer ahead,
        @Nullable Assignee agent) {
    /** An agent as the visitor reads of them. */
    public record Assignee(AgentId id, String name) {}

    /** The same place with another number of people in front. */
    public Standing withAhead(int people) {
        return new Standing(conversation, state, lane, people, agent);
    }
}
