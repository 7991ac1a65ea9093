package io.ringback.auth;

import io.ringback.model.Role;

/** Everything somebody can ask for, with who may ask for it at all; {@link Access} then looks at the object. */
public enum Action {
    /** See what a visitor sees of a site before saying anything. */
    SEE_SITE(Door.ANYONE),
    /** Say who one is. */
    SIGN_IN(Door.ANYONE),
    /** Ask a question as a visitor. */
    START(Door.VISITOR),
    /** Answer when called to one's turn, or ask for more time. */
    ANSWER_CALL(Door.VISITOR),
    /** Book a callback, move it, call it off. */
    BOOK_CALLBACK(Door.VISITOR),

    /** Say how one wants to be told outside the page. */
    ASK_TO_BE_TOLD(Door.VISITOR),

    /** Add a message to a conversation. */
    POST(Door.CONVERSATION),
    /** Tell that one is typing. */
    TELL_TYPING(Door.CONVERSATION),
    /** Tell how far one has read. */
    MARK_SEEN(Door.CONVERSATION),
    /** End a conversation, or leave the line. */
    END(Door.CONVERSATION),
    /** Follow a conversation live. */
    OPEN(Door.TRANSCRIPT),
    /** Read older entries. */
    READ_HISTORY(Door.TRANSCRIPT),
    /** Read why a conversation went where it went. */
    EXPLAIN(Door.CHAT_OR_SUPERVISOR),

    /** Say whether one takes chats. */
    SET_AVAILABILITY(Door.OWN),
    /** Say that an offer stands on the screen. */
    SEE_OFFER(Door.OWN),
    /** Take an offered chat. */
    ACCEPT(Door.OWN),
    /** Give an offered chat back. */
    DECLINE(Door.OWN),
    /** Finish the work after a chat. */
    WRAP_UP(Door.OWN),
    /** Dial a callback one took, and say what came of it. */
    SETTLE_ATTEMPT(Door.OWN),
    /** Give a chat to somebody else. */
    TRANSFER(Door.CHAT),
    /** Ask a colleague into a chat. */
    INVITE(Door.CHAT),
    /** Come into a chat one was invited to, or not. */
    ANSWER_INVITATION(Door.OWN),
    /** Send a guest away, or take an invitation back. */
    UNINVITE(Door.CHAT),
    /** Leave a colleague's chat. */
    LEAVE(Door.OWN),
    /** Leave a chat to a guest. */
    HAND_OVER(Door.CHAT),
    /** Ask supervisors for help. */
    ASK_HELP(Door.CHAT),
    /** Say that help is not needed any more. */
    CANCEL_HELP(Door.CHAT_OR_SUPERVISOR),
    /** Come into any chat of the site. */
    JOIN(Door.SITE, Role.SUPERVISOR),
    /** Become the assignee of any chat of the site. */
    TAKE_OVER(Door.SITE, Role.SUPERVISOR),
    /** See who could take a chat. */
    SEE_COLLEAGUES(Door.SITE, Role.AGENT),
    /** Read who one is signed in as. */
    SEE_SELF(Door.OWN),
    /** Get a ticket for a socket. */
    TAKE_TICKET(Door.OWN),
    /** Sign out. */
    SIGN_OUT(Door.OWN),

    /** Have an agent get no new chats. */
    DRAIN_AGENT(Door.SITE, Role.SUPERVISOR),
    /** See the callbacks of the site. */
    SEE_CALLBACKS(Door.SITE, Role.SUPERVISOR),
    /** Give a callback to an agent, have it made now, ask for another window, call it off. */
    STEER_CALLBACKS(Door.SITE, Role.SUPERVISOR),
    /** Watch who waits and who works. */
    WATCH_BOARD(Door.SITE, Role.SUPERVISOR),
    /** See who waits in the line, and nothing of colleagues. */
    WATCH_LINE(Door.SITE, Role.AGENT),
    /** Read what visitors were told and promised, and what came of it. */
    READ_LEDGER(Door.SITE, Role.SUPERVISOR),
    /** Read the site document. */
    READ_SITE(Door.SITE, Role.SUPERVISOR),
    /** Tell those who wait what is known to be wrong, and that it is fixed. */
    WRITE_INCIDENTS(Door.SITE, Role.SUPERVISOR),
    /** See what could not leave the site by mail, push or webhook. */
    SEE_OUTBOX(Door.SITE, Role.ADMIN),
    /** Have it tried again. */
    RETRY_OUTBOX(Door.SITE, Role.ADMIN),
    /** Replace the site document. */
    WRITE_SITE(Door.SITE, Role.ADMIN);

    /** Kinds of objects, each with its own rule in {@link Access}. */
    enum Door {
        ANYONE,
        VISITOR,
        CONVERSATION,
        TRANSCRIPT,
        CHAT,
        CHAT_OR_SUPERVISOR,
        OWN,
        SITE
    }

    private final Door door;
    private final Role least;

    Action(Door door) {
        this(door, Role.AGENT);
    }

    Action(Door door, Role least) {
        this.door = door;
        this.least = least;
    }

    Door door() {
        return door;
    }

    /** The least role of staff who may do it. */
    Role least() {
        return least;
    }
}
