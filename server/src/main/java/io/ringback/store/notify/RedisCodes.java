package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.CodeStore;
import io.ringback.notify.LinkCode;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Codes that work once, on Redis. */
public final class RedisCodes implements CodeStore {
    private final KeepCodeScript keep;
    private final SpendCodeScript spend;

    /** Codes on the slots of their sites. */
    public RedisCodes(SiteTag tag) {
        keep = new KeepCodeScript(tag);
        spend = new SpendCodeScript(tag);
    }

    @Override
    public CompletionStage<Void> keep(SiteId site, LinkCode code, Issued issued, Duration life) {
        return keep.run(site, code, issued, life);
    }

    @Override
    public CompletionStage<Spent> spend(SiteId site, LinkCode code) {
        return spend.run(site, code, false);
    }

    @Override
    public CompletionStage<Spent> look(SiteId site, LinkCode code) {
        return spend.run(site, code, true);
    }
}
