package io.ringback.store.notify;

import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.util.concurrent.CompletionStage;

/** {@code notify/tell_fixed.lua}. */
final class TellFixedScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/tell_fixed");

    private final SiteTag tag;

    TellFixedScript(SiteTag tag) {
        this.tag = tag;
    }

    /** How many are left who asked. */
    CompletionStage<Integer> run(SiteId site, IncidentId incident, int most) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(incident.value()).add(most))
                .thenApply(reply -> (int) reply.at(1).number());
    }
}
