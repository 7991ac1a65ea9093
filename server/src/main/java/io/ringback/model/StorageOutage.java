package io.ringback.model;

/** Storage did not confirm. Whether the change was made is unknown; asking again with the same ids is always safe. */
public final class StorageOutage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What to tell the person who asked. */
    public enum Kind {
        /** Not reachable, too slow, or not able to keep its durability class: try again. */
        RETRY,
        /** No room left: an operator has to act. */
        FULL,
        /** Storage refused what we asked: a fault of this program. */
        FAULT
    }

    /** An outage with its cause's sentence, for logs. */
    public StorageOutage(Kind kind, String message) {
        // thousands may be made in the second in which storage goes away: no stack trace
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
