package io.ringback.chat;

/** What became of a message. */
public sealed interface Posted {
    /**
     * It is in the transcript, now or since an earlier try with the same id.
     *
     * @param at UTC ms by the storage's clock
     */
    record Stored(long seq, String mark, long at) implements Posted {}

    /** The conversation takes nothing more. */
    record Ended() implements Posted {}

    /** No such conversation, or the author has no part in it. */
    record Absent() implements Posted {}
}
