package io.ringback.model.promise;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something a visitor was told with a time in it. Times are UTC ms of storage's clock.
 *
 * @param conversation in which it was told
 * @param lane whose people owe it
 * @param owner the agent who owes it or has answered; none while the whole lane owes it
 * @param madeAt when the visitor was told
 * @param dueAt until when it is kept
 * @param state how it stands
 * @param changedAt since when
 * @param settledAt when nothing more was owed: what was promised came, in time or late, or the visitor gave it up
 * @param reason why it ended as it did, where that says more than the state
 */
public record Promise(
        PromiseId id,
        PromiseKind kind,
        ConversationId conversation,
        Lane lane,
        Optional<AgentId> owner,
        long madeAt,
        long dueAt,
        PromiseState state,
        long changedAt,
        OptionalLong settledAt,
        Optional<String> reason) {}
