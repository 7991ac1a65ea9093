package io.ringback.model;

import java.util.Locale;

/** What an agent says of themselves, and what the lease says for them. */
public enum AgentStatus {
    /** Takes offers while the lease lives and a slot is free. */
    AVAILABLE,
    /** Signed in, keeps the running chats and the offers that ring, gets no new ones; away once the last chat is over. */
    DRAINING,
    /** Signed in, keeps the running chats, takes no offers. */
    AWAY,
    /** No connection proves that the agent is there. */
    OFFLINE;

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static AgentStatus parse(String word) {
        for (AgentStatus status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("must be available, draining, away or offline");
    }
}
