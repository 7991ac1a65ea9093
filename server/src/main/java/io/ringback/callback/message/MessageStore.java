package io.ringback.callback.message;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.routing.Decision;
import java.util.concurrent.CompletionStage;

/** Where messages are kept and decided. Each act is one step that happens wholly or not at all, and may be repeated. */
public interface MessageStore {
    /** A visitor leaves a message; at most so many wait for an answer. */
    CompletionStage<Decision<Left>> leave(SiteId site, MessageRequest request, int most);

    /** The agent of a conversation wrote in it; true when an answer was owed until then. */
    CompletionStage<Boolean> answered(SiteId site, ConversationId conversation, AgentId agent);
}
