package io.ringback.notify;

import io.ringback.model.site.Site;
import java.util.concurrent.CompletionStage;

/** A way out of the house. One try at a time for an entry; it takes less than the outbox's lease of two minutes. */
@FunctionalInterface
public interface Channel {
    /** Tries to send an entry; does not block and fails only for a fault of ours. */
    CompletionStage<Delivery> deliver(Site site, OutboxEntry entry);
}
