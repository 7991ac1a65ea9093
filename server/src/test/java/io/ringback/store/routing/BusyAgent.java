package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;

import io.ringback.model.AgentId;
import io.ringback.model.Lane;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.time.Duration;

/** The only agent of a lane, with one slot, who is always in a chat. */
final class BusyAgent {
    private static final Duration TALK = Duration.ofSeconds(40);

    private final SiteRedis site;
    private final AgentId id;
    private PlaceRequest talking;

    BusyAgent(SiteRedis site, Lane lane) {
        this.site = site;
        this.id = site.available(1, lane);
        this.talking = site.active(id, lane);
    }

    AgentId id() {
        return id;
    }

    /** Talks to the end and takes this place, which must be the next. */
    void serve(PlaceRequest next) {
        site.pass(TALK);
        finish();
        site.accept(id, site.offer(id).offer());
        talking = next;
    }

    /** Ends the chat and its wrap-up. */
    void finish() {
        await(site.routing().end(site.site(), talking.conversation(), new Leaver.Agent(id)));
        await(site.routing().finishWrapUp(site.site(), id, talking.conversation(), new WrapUp(null, null)));
    }
}
