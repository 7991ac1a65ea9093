package io.ringback.chat;

import java.util.Locale;

/** Why an agent is no longer in a conversation that goes on. */
public enum LeftReason {
    /** The agent's lease and the grace after it ended. */
    LOST,
    /** The conversation went to somebody else. */
    TRANSFERRED,
    /** A supervisor took it over. */
    TAKEN_OVER,
    /** Handed it over to a colleague who was in it already. */
    HANDED_OVER,
    /** Was there beside the agent, and has gone. */
    DONE;

    /** The word in the transcript. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
