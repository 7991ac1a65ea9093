package io.ringback.waiting.hold;

import io.ringback.model.ConversationId;
import java.util.Optional;

/** One connection of somebody who waits. Told on any thread, in order; does not block. */
public interface HoldScreen {
    /** Something to read. */
    void tell(ConversationId conversation, Hold hold);

    /** The address of the page the visitor came from, if it is known. */
    Optional<String> page();
}
