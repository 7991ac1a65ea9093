package io.ringback.waiting;

import io.ringback.model.ConversationId;

/**
 * How many people stand in front of a place: places with a lower score in its own lane and in the lanes that share an accepting
 * agent with it.
 *
 * @param ahead 0 or more; {@link #GONE} when the conversation waits no more
 */
public record Rank(ConversationId conversation, int ahead) {
    /** The conversation waits no more. */
    public static final int GONE = -1;
}
