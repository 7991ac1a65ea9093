package io.ringback.callback.message;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.routing.Routing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;

/** Messages that are left, and the promise to answer them. Safe to call from any thread; nothing blocks. */
public final class Messages {
    /** Unanswered ones of one site. */
    private static final int MOST = 5_000;

    /** Where a site never opens, days count. */
    private static final int DAYS_WITHOUT_HOURS = 7;

    private final MessageStore store;
    private final Routing routing;
    private final InstantSource clock;

    /**
     * Messages over {@code store}.
     *
     * @param clock storage's time
     */
    public Messages(MessageStore store, Routing routing, InstantSource clock) {
        this.store = store;
        this.routing = routing;
        this.clock = clock;
    }

    /** By when a message that is left now is answered: so many hours of opening time from now. */
    public Instant replyBy(Site site) {
        Instant now = clock.instant();
        Instant by = site.hours()
                .map(hours -> hours.after(now, site.callbacks().times().reply())
                        .orElse(now.plus(DAYS_WITHOUT_HOURS, ChronoUnit.DAYS)))
                .orElse(now.plus(site.callbacks().times().reply()));
        return by.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /** A visitor leaves a message. */
    public CompletionStage<Left> leave(SiteId site, MessageRequest request) {
        return routing.carryOut(site, store.leave(site, request, MOST));
    }

    /** The agent of a conversation wrote in it; true when an answer was owed until then. */
    public CompletionStage<Boolean> answered(SiteId site, ConversationId conversation, AgentId agent) {
        return store.answered(site, conversation, agent);
    }
}
