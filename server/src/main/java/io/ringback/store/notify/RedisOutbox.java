package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.OutboxStore;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** The outboxes of sites on Redis. */
public final class RedisOutbox implements OutboxStore {
    /** Longer than any channel may take for one try. */
    static final Duration LEASE = Duration.ofMinutes(2);

    static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    private final AddEntryScript add;
    private final LeaseEntriesScript lease;
    private final SettleEntryScript settle;

    /** Outboxes on the slots of their sites. */
    public RedisOutbox(SiteTag tag) {
        add = new AddEntryScript(tag);
        lease = new LeaseEntriesScript(tag);
        settle = new SettleEntryScript(tag);
    }

    @Override
    public CompletionStage<Added> add(SiteId site, OutboxEntry entry, Duration wait) {
        return add.run(site, entry, wait);
    }

    @Override
    public CompletionStage<Leased> lease(SiteId site, String token, int most) {
        return lease.run(site, token, LEASE, most, GIVEN_UP_AFTER);
    }

    @Override
    public CompletionStage<Boolean> sent(SiteId site, String id, String token) {
        return settle.run(site, id, token, "sent", Duration.ZERO, "");
    }

    @Override
    public CompletionStage<Boolean> again(SiteId site, String id, String token, Duration after, String why) {
        return settle.run(site, id, token, "again", after, why);
    }

    @Override
    public CompletionStage<Boolean> refused(SiteId site, String id, String token, String why) {
        return settle.run(site, id, token, "refused", Duration.ZERO, why);
    }
}
