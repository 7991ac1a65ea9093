package io.ringback.notify.mail;

import io.ringback.model.site.Site;
import io.ringback.notify.Channel;
import io.ringback.notify.Delivery;
import io.ringback.notify.Links;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.text.Notice;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Entries as letters. */
public final class MailChannel implements Channel {
    private final Mailer mailer;
    private final Links links;

    public MailChannel(Mailer mailer, Links links) {
        this.mailer = mailer;
        this.links = links;
    }

    @Override
    public CompletionStage<Delivery> deliver(Site site, OutboxEntry entry) {
        Optional<Notice> notice = Notice.of(site, entry);
        Optional<MailAddress> to = MailAddress.parse(entry.to());
        if (notice.isEmpty() || to.isEmpty()) {
            return CompletableFuture.completedFuture(new Delivery.Refused("no text or no address"));
        }
        return links.of(site.id(), entry)
                .thenCompose(link -> links.stop(site.id(), entry)
                        .thenApply(stop -> LetterWriter.write(
                                site.id(), entry, mailer.from(), to.get(), notice.get(), link, stop)))
                .thenCompose(mailer::send);
    }
}
