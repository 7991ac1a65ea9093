package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where storage finds a visitor's conversation.
 *
 * @param lane its line; null once it has ended
 * @param footing present while it waits
 * @param agent the assignee; null unless active
 * @param waiting what is known of the wait, without a promise; null unless waiting
 */
public record Located(
        ConversationId conversation,
        ConversationState state,
        @Nullable Lane lane,
        Optional<Footing> footing,
        Standing.@Nullable Assignee agent,
        Standing.@Nullable Wait waiting) {}
