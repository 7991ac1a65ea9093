package io.ringback.protocol;

import java.util.Locale;

/** The closed list of codes in {@code error} replies. */
public enum ErrorCode {
    /** The frame is not one JSON object. */
    BAD_JSON(false),
    /** No such command on this endpoint. */
    UNKNOWN_TYPE(false),
    /** The field is required. */
    MISSING_FIELD(false),
    /** The field has a wrong type or form. */
    INVALID_FIELD(false),
    /** The field is over its limit. */
    TOO_LONG(false),
    /** A command before hello. */
    NOT_SIGNED_IN(false),
    /** A second hello. */
    ALREADY_SIGNED_IN(false),
    /** No such site. */
    UNKNOWN_SITE(false),
    /** Used, expired or made up. */
    TICKET_INVALID(false),
    /** A newer token is in use. */
    RESUME_EXPIRED(false),
    /** Missing, or not yours: they look the same. */
    NOT_FOUND(false),
    /** The window has no place left, or is none that can be had; a list of windows says which can. */
    WINDOW_TAKEN(false),
    /** The place is held no more. */
    HOLD_GONE(false),
    /** No time can be named for the visitor's turn, or the site closes before: a window can be chosen instead. */
    TURN_UNSURE(false),
    /** There is one callback per visitor and per number at a time. */
    CALLBACK_EXISTS(false),
    /** The number is not one that is called: the field says which, the message why. */
    NUMBER_REFUSED(false),
    /** A code was sent to what the field names, and is to be said with the same command. */
    CODE_NEEDED(false),
    /** It was another code. */
    CODE_WRONG(false),
    /** The signed identity proves nothing: the field says what is wrong with it. What was believed before still is. */
    IDENTITY_REFUSED(false),
    /** Nothing can be added any more. */
    CONVERSATION_ENDED(false),
    /** Answered, withdrawn or timed out. */
    OFFER_GONE(false),
    /** Nobody calls the visitor now, or they had more time already. */
    NO_MORE_TIME(false),
    /** The colleague is away, gone, or has no free slot. */
    AGENT_UNAVAILABLE(false),
    /** As many colleagues are in the chat, or invited, as can be. */
    TOO_MANY_GUESTS(false),
    /** One holds as many chats as one can. */
    NO_FREE_SLOT(false),
    /** The chat is with somebody else by now. */
    SUPERSEDED(false),
    /** The site is closed; the welcome says when it opens. */
    CLOSED(false),
    /** The line is at its bound. */
    QUEUE_FULL(true),
    /** Over a rate; the reply says how long to wait. */
    TOO_FAST(true),
    /** The server sheds load. */
    BUSY(true),
    /** Storage cannot keep the promise now; send the same id again. */
    RETRY(true),
    /** Storage is full. */
    FULL(true),
    /** A fault of ours. */
    INTERNAL(true);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same command may succeed later. */
    public boolean retryable() {
        return retryable;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
