package io.ringback.routing;

import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick of one site on this node; one runs at a time. */
final class SiteTick {
    private static final Logger LOG = LoggerFactory.getLogger(SiteTick.class);

    /** Bounds the time one script holds Redis. */
    private static final int MOST_AT_ONCE = 100;

    private final SiteId site;
    private final RoutingStore store;
    private final StepRunner steps;
    private final AtomicBoolean running = new AtomicBoolean();

    SiteTick(SiteId site, RoutingStore store, StepRunner steps) {
        this.site = site;
        this.store = store;
        this.steps = steps;
    }

    /** Fires what is due, unless the last tick still runs because storage is slow. */
    void run() {
        if (running.compareAndSet(false, true)) {
            fire();
        }
    }

    private void fire() {
        store.fireDue(site, MOST_AT_ONCE).thenCompose(this::follow).whenComplete((more, failure) -> {
            if (failure != null) {
                LOG.debug("tick of site {} failed: {}", site, failure.toString());
            }
            if (failure == null && more) {
                fire();
            } else {
                running.set(false);
            }
        });
    }

    private CompletionStage<Boolean> follow(Due due) {
        for (Due.Unseen unseen : due.unseen()) {
            LOG.warn(
                    "an offer of {} rang to its end and never reached the screen of agent {} of site {}",
                    unseen.conversation(),
                    unseen.agent(),
                    site);
            if (unseen.setAway()) {
                LOG.warn(
                        "agent {} of site {} is set away: offer after offer never reached the screen",
                        unseen.agent(),
                        site);
            }
        }
        return steps.runAll(site, due.steps()).thenApply(done -> due.more());
    }
}
