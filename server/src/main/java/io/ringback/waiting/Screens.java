package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.ScreenRules;
import io.ringback.waiting.screen.Shown;
import io.ringback.waiting.screen.WaitReading;
import java.util.Optional;
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
        WaitQuestion question = question(conversation, footing);
        return told(question, ScreenRules.first(reading(question, footing, null), footing.told()));
    }

    /**
     * The next screen.
     *
     * @param grew why more people are in front, if that was found
     */
    Shown next(Shown before, ConversationId conversation, Footing footing, @Nullable Cause grew) {
        Shown known = footing.told().map(before::promised).orElse(before);
        WaitQuestion question = question(conversation, footing);
        return told(question, ScreenRules.next(known, reading(question, footing, grew)));
    }

    private Shown told(WaitQuestion question, Shown shown) {
        estimates.shown(question, Optional.ofNullable(shown.range()));
        return shown;
    }

    private WaitQuestion question(ConversationId conversation, Footing footing) {
        return new WaitQuestion(
                site,
                conversation,
                footing.lane(),
                footing.headStartMs(),
                Math.max(0, footing.now() - footing.since()),
                footing.weighted(),
                footing.rings());
    }

    private WaitReading reading(WaitQuestion question, Footing footing, @Nullable Cause grew) {
        return new WaitReading(
                footing.now(), footing.ahead(), footing.served10(), footing.slots(), estimates.ask(question), grew);
    }
}
