package io.ringback.routing;

import java.util.Locale;

/** What became of an agent's wish that concerns colleagues. */
public enum TeamOutcome {
    /** It is so, now or since an earlier try. */
    DONE,
    /** No such running chat, or the agent's part in it does not allow that. */
    NOT_FOUND,
    /** The colleague is away, gone, or has no free slot. */
    AGENT_UNAVAILABLE,
    /** As many colleagues are in the chat, or invited, as can be. */
    TOO_MANY_GUESTS,
    /** The invitation was answered, taken back or timed out. */
    OFFER_GONE,
    /** Whoever wants the chat holds as many as they can. */
    NO_FREE_SLOT,
    /** The chat is with somebody else by now. */
    SUPERSEDED;

    /** Reads a script's word. */
    public static TeamOutcome parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
