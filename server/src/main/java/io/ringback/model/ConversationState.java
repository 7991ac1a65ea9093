package io.ringback.model;

import java.util.Locale;

/** Where a conversation stands; moves go forward only, except that a lost or transferred chat waits again. */
public enum ConversationState {
    /** Has a place in a line. */
    WAITING,
    /** Has an assignee. */
    ACTIVE,
    /** Nothing can be added any more. */
    ENDED;

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
