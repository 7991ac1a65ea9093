package io.ringback.store.notify;

import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.TellStore.Followed;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** {@code notify/follow_incident.lua}. */
final class FollowIncidentScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/follow_incident");

    private final SiteTag tag;

    FollowIncidentScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Followed> run(SiteId site, VisitorId visitor, IncidentId incident, Duration life, int most) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(visitor.value())
                                .add(incident.value())
                                .add(life.toMillis())
                                .add(most))
                .thenApply(reply -> Followed.valueOf(reply.text().toUpperCase(Locale.ROOT)));
    }
}
