package io.ringback.supervision;

/** One connection that watches the live list. Safe to call from any thread. */
public interface BoardLink {
    /** Something on the board changed: it is read again, at most once a second. */
    void changed();

    /** Nobody watches here any more. */
    void close();
}
