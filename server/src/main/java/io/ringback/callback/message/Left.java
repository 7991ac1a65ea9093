package io.ringback.callback.message;

import io.ringback.model.ConversationId;

/** What came of leaving a message. */
public sealed interface Left {
    /** It is kept, in the conversation that was offered for it. */
    record Kept(ConversationId conversation) implements Left {}

    /** The visitor has an open conversation: the text belongs there. */
    record Open(ConversationId conversation) implements Left {}

    /** The visitor has a callback. */
    record Callback() implements Left {}

    /** As many wait for an answer as can be promised one. */
    record Full() implements Left {}
}
