package io.ringback.callback;

import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it is kept.
 *
 * @param conversation the chat it goes on in; null while the place is only held
 * @param atTurn whether the place is kept in line until its turn comes
 * @param window when its window begins; at the turn: by when that is promised
 * @param number who is called; null when the visitor comes back into the chat
 * @param mail where news of it go; null when no address was given
 * @param attempts attempts begun
 * @param first when the first attempt began; null before
 * @param agent who made the last attempt, or makes it; null before
 * @param next by when somebody has to act; null once settled
 * @param apologised when the visitor was told that the window ended unstarted; null otherwise
 * @param outcome what came of the last attempt; null before
 * @param proposed the window staff asked the visitor about; null for none
 * @param name of the visitor; null when unknown
 * @param question what the visitor wrote; null when unknown
 */
public record CallbackRecord(
        CallbackId id,
        CallbackState state,
        @Nullable ConversationId conversation,
        VisitorId visitor,
        Lane lane,
        boolean atTurn,
        Instant window,
        @Nullable PhoneNumber number,
        @Nullable String mail,
        int attempts,
        @Nullable Instant first,
        @Nullable AgentId agent,
        @Nullable Instant next,
        @Nullable Instant apologised,
        @Nullable Outcome outcome,
        @Nullable Instant proposed,
        @Nullable String name,
        @Nullable String question) {}
