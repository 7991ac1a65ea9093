package io.ringback.notify.push;

import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.notify.Channel;
import io.ringback.notify.Delivery;
import io.ringback.notify.Kind;
import io.ringback.notify.LinkCode;
import io.ringback.notify.Links;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.TellStore;
import io.ringback.notify.text.Notice;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Entries as push messages. A subscription that is no more is forgotten. */
public final class PushChannel implements Channel {
    private static final int TAG_LENGTH = 32;

    private final PushSender sender;
    private final Links links;
    private final TellStore wishes;

    public PushChannel(PushSender sender, Links links, TellStore wishes) {
        this.sender = sender;
        this.links = links;
        this.wishes = wishes;
    }

    @Override
    public CompletionStage<Delivery> deliver(Site site, OutboxEntry entry) {
        Optional<Notice> notice = Notice.of(site, entry);
        Optional<PushSubscription> subscription = PushSubscription.read(entry.to());
        if (notice.isEmpty() || subscription.isEmpty()) {
            return CompletableFuture.completedFuture(new Delivery.Refused("no text or no subscription"));
        }
        return links.of(site.id(), entry)
                .thenCompose(link -> sender.send(subscription.get(), message(notice.get(), entry, link)))
                .thenCompose(outcome ->
                        outcome.isPresent() ? CompletableFuture.completedFuture(outcome.get()) : forget(site, entry));
    }

    private static PushMessage message(Notice notice, OutboxEntry entry, String link) {
        Kind kind = Kind.of(entry.what());
        Duration life = kind.urgent() ? Duration.ofMinutes(2) : kind.worth();
        return new PushMessage(
                notice.title(),
                notice.text(),
                notice.wording().language(),
                notice.wording().rightToLeft(),
                link,
                tag(entry),
                life,
                kind.urgent());
    }

    /** The same matter takes the place of what was told of it before. */
    private static String tag(OutboxEntry entry) {
        return LinkCode.hash(entry.what() + "|" + entry.text("visitor")).substring(0, TAG_LENGTH);
    }

    private CompletionStage<Delivery> forget(Site site, OutboxEntry entry) {
        String visitor = entry.text("visitor");
        return visitor.isEmpty()
                ? CompletableFuture.completedFuture(new Delivery.Moot())
                : wishes.drop(site.id(), new VisitorId(visitor), OutboxEntry.PUSH, entry.to())
                        .thenApply(dropped -> new Delivery.Moot());
    }
}
