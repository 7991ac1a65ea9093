package io.ringback.model.callback;

import java.util.Locale;

/** Where a callback stands; {@link CallbackMove} says which moves lead from one state to the next. */
public enum CallbackState {
    /** A place in a window is held while the visitor fills the form. */
    OFFERED(Owner.VISITOR),
    /** Promised. */
    BOOKED(Owner.LANE),
    /** Promised, and the visitor was reminded. */
    REMINDED(Owner.LANE),
    /** Its window has begun: it stands at the front of its line. */
    DUE(Owner.LANE),
    /** Rings with an agent. */
    RINGING(Owner.AGENT),
    /** An agent took it and makes an attempt. */
    STARTED(Owner.AGENT),
    /** Nobody answered: waits for the next attempt. */
    RETRY(Owner.LANE),
    /** Settled: the first attempt began in its window, or the visitor came back before. */
    KEPT(Owner.NOBODY),
    /** Settled: the first attempt began after its window. */
    LATE(Owner.NOBODY),
    /** Settled: no attempt was made; the visitor got an apology and a new choice. */
    BROKEN(Owner.NOBODY),
    /** Settled: the visitor, or staff with the visitor's consent, called it off. */
    CANCELLED(Owner.NOBODY),
    /** Settled: the held place was not booked in time, or the visitor did not come back into the chat. */
    EXPIRED(Owner.NOBODY);

    /** Who has to act next. */
    public enum Owner {
        /** The visitor who fills the form. */
        VISITOR,
        /** The agents of its line. */
        LANE,
        /** One agent. */
        AGENT,
        /** Nobody: it is settled. */
        NOBODY
    }

    private final Owner owner;

    CallbackState(Owner owner) {
        this.owner = owner;
    }

    /** Who has to act next. */
    public Owner owner() {
        return owner;
    }

    /** Whether nothing can change any more. */
    public boolean settled() {
        return owner == Owner.NOBODY;
    }

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static CallbackState parse(String word) {
        for (CallbackState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("must be the state of a callback");
    }
}
