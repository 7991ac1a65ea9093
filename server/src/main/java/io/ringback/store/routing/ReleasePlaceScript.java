package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code routing/release_place.lua}. */
final class ReleasePlaceScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/release_place");

    private final SiteTag tag;

    ReleasePlaceScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<Boolean>> run(SiteId site, ConversationId conversation, Leaver leaver) {
        Args args = leaver(tag.args(ServerClock.NOW).add(conversation.value()), leaver);
        return tag.run(SCRIPT, site, args)
                .thenApply(answer -> new Decision<>(answer.at(0).text().equals("released"), StepEntry.last(answer, 2)));
    }

    private static Args leaver(Args args, Leaver leaver) {
        if (leaver instanceof Leaver.Visitor visitor) {
            return args.add("visitor").add(visitor.id().value());
        }
        if (leaver instanceof Leaver.Agent agent) {
            return args.add("agent").add(agent.id().value());
        }
        return args.add("system").add(((Leaver.Rule) leaver).reason());
    }
}
