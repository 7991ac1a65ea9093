package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.RoutingRules;
import java.util.concurrent.CompletionStage;

/** {@code routing/apply_rules.lua}; the names are those of {@code lua/lib/rules.lua}. */
final class ApplyRulesScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/apply_rules");

    private final SiteTag tag;

    ApplyRulesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Void> run(SiteId site, RoutingRules rules) {
        Args args = Args.none()
                .add("ring")
                .add(rules.ring().toMillis())
                .add("wrap")
                .add(rules.wrapUp().toMillis())
                .add("grace")
                .add(rules.grace().toMillis())
                .add("pause")
                .add(rules.pause().toMillis())
                .add("absence")
                .add(rules.absence().toMillis())
                .add("cap")
                .add(rules.linePlaces());
        return tag.run(SCRIPT, site, args).thenAccept(done -> {});
    }
}
