package io.ringback.notify;

import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.CodeStore.Issued;
import io.ringback.notify.CodeStore.Spent;
import io.ringback.notify.LinkCode.Purpose;
import io.ringback.notify.mail.MailAddress;
import io.ringback.notify.push.PushSubscription;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** How visitors ask to be told outside the page, and withdraw. */
public final class Telling {
    /** A pop-up opens at once. */
    public static final Duration TELL_LINK_LIFE = Duration.ofMinutes(2);

    private final TellStore wishes;
    private final CodeStore codes;
    private final OutboxStore outbox;
    private final TellChannels channels;

    public Telling(TellStore wishes, CodeStore codes, OutboxStore outbox, TellChannels channels) {
        this.wishes = wishes;
        this.codes = codes;
        this.outbox = outbox;
        this.channels = channels;
    }

    /** By what people can be told. */
    public TellChannels channels() {
        return channels;
    }

    /** How a visitor is told now. */
    public CompletionStage<TellWish> look(SiteId site, VisitorId visitor) {
        return wishes.look(site, visitor);
    }

    /** From now on also by mail. */
    public CompletionStage<Void> byMail(SiteId site, VisitorId visitor, String language, MailAddress address) {
        return wishes.keep(site, visitor, language, OutboxEntry.MAIL, address.text());
    }

    /** No more by anything. */
    public CompletionStage<Void> stop(SiteId site, VisitorId visitor) {
        return wishes.drop(site, visitor);
    }

    /** Also of the end of an incident. */
    public CompletionStage<TellStore.Followed> ofTheEnd(SiteId site, VisitorId visitor, IncidentId incident) {
        return wishes.follow(site, visitor, incident);
    }

    /** A code with which a page of its own can subscribe for this visitor. */
    public CompletionStage<LinkCode> link(SiteId site, VisitorId visitor) {
        LinkCode code = LinkCode.random(Purpose.TELL);
        return codes.keep(site, code, new Issued(visitor, "", ""), TELL_LINK_LIFE)
                .thenApply(kept -> code);
    }

    /** Subscribes a browser with such a code; false when the code is none or was used. */
    public CompletionStage<Boolean> byPush(SiteId site, LinkCode code, String language, PushSubscription subscription) {
        if (code.purpose() != Purpose.TELL) {
            return CompletableFuture.completedFuture(false);
        }
        return codes.spend(site, code)
                .thenCompose(spent -> spent instanceof Spent.Fresh fresh
                        ? wishes.keep(site, fresh.issued().visitor(), language, OutboxEntry.PUSH, subscription.json())
                                .thenApply(kept -> true)
                        : CompletableFuture.completedFuture(false));
    }

    /** Withdraws by the link of a letter, which may be followed again: it is done then. False when nobody made the code. */
    public CompletionStage<Boolean> stopBy(SiteId site, LinkCode code) {
        if (code.purpose() != Purpose.STOP) {
            return CompletableFuture.completedFuture(false);
        }
        return codes.look(site, code)
                .thenCompose(spent -> spent instanceof Spent.Fresh fresh
                        ? wishes.drop(
                                        site,
                                        fresh.issued().visitor(),
                                        OutboxEntry.MAIL,
                                        fresh.issued().to())
                                .thenApply(dropped -> true)
                        : CompletableFuture.completedFuture(false));
    }

    /** Comes back by a link. */
    public CompletionStage<Spent> comeBack(SiteId site, LinkCode code) {
        return code.purpose() == Purpose.RETURN
                ? codes.spend(site, code)
                : CompletableFuture.completedFuture(new Spent.Unknown());
    }

    /**
     * Sends a fresh link to where the used one went, at most one at a time. Only what went out by mail is safe to send again: whoever
     * holds the code gets nothing here.
     *
     * @return whether one is on its way
     */
    public CompletionStage<Boolean> freshLink(SiteId site, LinkCode code, String language) {
        return codes.look(site, code).thenCompose(spent -> {
            Optional<Issued> issued = spent instanceof Spent.Used used ? Optional.of(used.issued()) : Optional.empty();
            return issued.filter(of -> of.channel().equals(OutboxEntry.MAIL))
                    .map(of -> send(site, of, language))
                    .orElse(CompletableFuture.completedFuture(false));
        });
    }

    private CompletionStage<Boolean> send(SiteId site, Issued issued, String language) {
        OutboxEntry entry = OutboxEntry.fresh(
                "link|" + issued.visitor(),
                OutboxEntry.MAIL,
                issued.to(),
                "link",
                Map.of("visitor", issued.visitor().value(), "language", language, "asked", "1"));
        return outbox.add(site, entry, Duration.ZERO)
                .thenApply(added -> added == OutboxStore.Added.ADDED || added == OutboxStore.Added.KNOWN);
    }
}
