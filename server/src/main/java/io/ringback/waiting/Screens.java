package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.ScreenRules;
import io.ringback.waiting.screen.Shown;
import io.ringback.waiting.screen.WaitReading;
import org.jspecify.annotations.Nullable;

/** What visitors of one site are shown of their wait, from what is measured of their places. */
final class Screens {
    private final SiteId site;
    private final WaitEstimates estimates;

    Screens(SiteId site, WaitEstimates estimates) {
        this.site = site;
        this.estimates = estimates;
    }

    /** The first screen on this node: what was promised elsewhere holds. */
    Shown first(ConversationId conversation, Footing footing) {
        return ScreenRules.first(reading(conversation, footing, null), footing.told());
    }

    /**
     * The next screen.
     *
     * @param grew why more people are in front, if that was found
     */
    Shown next(Shown before, ConversationId conversation, Footing footing, @Nullable Cause grew) {
        Shown known = footing.told().map(before::promised).orElse(before);
        return ScreenRules.next(known, reading(conversation, footing, grew));
    }

    private WaitReading reading(ConversationId conversation, Footing footing, @Nullable Cause grew) {
        WaitQuestion question = new WaitQuestion(
                site,
                conversation,
                footing.lane(),
                footing.headStartMs(),
                Math.max(0, footing.now() - footing.since()),
                footing.weighted());
        return new WaitReading(
                footing.now(), footing.ahead(), footing.served10(), footing.slots(), estimates.ask(question), grew);
    }
}
