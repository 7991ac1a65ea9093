package io.ringback.store.notify;

import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.routing.SiteTag;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code notify/list_fixes.lua}. */
final class ListFixesScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/list_fixes");

    private final SiteTag tag;

    ListFixesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<IncidentId>> run(SiteId site) {
        return tag.run(SCRIPT, site, Args.none())
                .thenApply(ids ->
                        ids.list().stream().map(id -> new IncidentId(id.text())).toList());
    }
}
