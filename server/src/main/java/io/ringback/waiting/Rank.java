package io.ringback.waiting;

import io.ringback.model.ConversationId;
import java.util.Optional;

/**
 * Where a place stands in line.
 *
 * @param footing empty when the conversation waits no more
 */
public record Rank(ConversationId conversation, Optional<Footing> footing) {
    /** The conversation waits no more. */
    public static final int GONE = -1;

    /** People in front, or {@link #GONE}. */
    public int ahead() {
        return footing.map(Footing::ahead).orElse(GONE);
    }
}
