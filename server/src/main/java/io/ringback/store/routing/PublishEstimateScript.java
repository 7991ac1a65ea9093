package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.waiting.ledger.Count;
import io.ringback.waiting.live.SiteState;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** {@code waiting/publish_estimate.lua}. */
final class PublishEstimateScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/publish_estimate");

    private final SiteTag tag;

    PublishEstimateScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<OptionalLong> run(SiteId site, SiteState state, List<Count> scores) {
        Args args = Args.none().add(state.snapshot().fence()).add(SiteStateJson.write(state));
        scores.forEach(each ->
                args.add(each.hour()).add(each.lane() + "|" + each.measure()).add(each.by()));
        return tag.run(SCRIPT, site, args)
                .thenApply(version -> version.number() == 0 ? OptionalLong.empty() : OptionalLong.of(version.number()));
    }
}
