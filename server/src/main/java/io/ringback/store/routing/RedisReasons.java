package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.routing.Explanation;
import io.ringback.routing.ReasonStore;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reasons read from Redis; the scripts that decide write them. */
public final class RedisReasons implements ReasonStore {
    private final ExplainPlaceScript explain;

    /** Read from the slots of sites. */
    public RedisReasons(SiteTag tag) {
        explain = new ExplainPlaceScript(tag);
    }

    @Override
    public CompletionStage<Optional<Explanation>> explain(SiteId site, ConversationId conversation) {
        return explain.run(site, conversation);
    }
}
