package io.ringback.protocol;

import io.ringback.model.ConversationId;
import io.ringback.model.Position;

/**
 * The last entry that a client holds of a conversation.
 *
 * @param conversation which transcript
 * @param seq its sequence number, 0 for none
 * @param mark its mark
 */
public record Have(ConversationId conversation, long seq, String mark) {
    public Have {
        Check.present("have.conversation", conversation);
        Check.range("have.seq", seq, 0, Long.MAX_VALUE);
        Check.present("have.mark", mark);
        position(seq, mark);
    }

    /** The position in the transcript. */
    public Position position() {
        return new Position(seq, mark);
    }

    static Position position(long seq, String mark) {
        try {
            return new Position(seq, mark);
        } catch (IllegalArgumentException e) {
            throw new CommandProblem(ErrorCode.INVALID_FIELD, "have.mark", String.valueOf(e.getMessage()));
        }
    }
}
