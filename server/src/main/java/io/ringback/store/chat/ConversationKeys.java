package io.ringback.store.chat;

import io.ringback.model.ConversationId;

/** The names of a conversation's keys, all on one slot; {@code lua/lib/transcript.lua} derives the same. */
public final class ConversationKeys {
    private ConversationKeys() {}

    /** The hash with the record, and the channel on which entries are published. */
    public static String root(ConversationId conversation) {
        return "{c:" + conversation.value() + "}";
    }

    /** The stream with the entries. */
    public static String log(ConversationId conversation) {
        return root(conversation) + ":t";
    }
}
