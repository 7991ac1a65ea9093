package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.ParkedEntries;
import io.ringback.store.routing.SiteTag;
import java.util.concurrent.CompletionStage;

/** What the outboxes of sites gave up, on Redis. */
public final class RedisParked implements ParkedEntries {
    private final ListParkedScript list;
    private final RetryEntryScript retry;

    /** On the slots of their sites. */
    public RedisParked(SiteTag tag) {
        list = new ListParkedScript(tag);
        retry = new RetryEntryScript(tag);
    }

    @Override
    public CompletionStage<Page> page(SiteId site, Next from, int most) {
        return list.run(site, from, most);
    }

    @Override
    public CompletionStage<Boolean> retry(SiteId site, String id) {
        return retry.run(site, id);
    }
}
