package io.ringback.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where it is kept why places stand where they stand. */
public interface ReasonStore {
    /** Explains a conversation of this site; empty for one that this site does not have, or no longer. */
    CompletionStage<Optional<Explanation>> explain(SiteId site, ConversationId conversation);
}
