package io.ringback.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.CodeStore.Issued;
import io.ringback.notify.LinkCode.Purpose;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Addresses by which people come back to their chat. */
public final class Links {
    /** A callback can be booked a week ahead; its link holds until two days after. */
    static final Duration LIFE = Duration.ofDays(9);

    private final CodeStore codes;
    private final String origin;

    /**
     * Links to this server.
     *
     * @param origin as browsers write it
     */
    public Links(CodeStore codes, String origin) {
        this.codes = codes;
        this.origin = origin;
    }

    /** Where a mail program withdraws a wish by POST; empty for what nobody wished for. */
    public CompletionStage<Optional<String>> stop(SiteId site, OutboxEntry entry) {
        if (entry.text("visitor").isEmpty() || !entry.wished()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        LinkCode code = LinkCode.random(Purpose.STOP);
        Issued issued = new Issued(new VisitorId(entry.text("visitor")), entry.channel(), entry.to());
        return codes.keep(site, code, issued, LIFE)
                .thenApply(kept -> Optional.of(origin + "/api/v1/sites/" + site + "/stop/" + code.text()));
    }

    /** Where an entry leads: for a visitor to their chat, by a code that works once; else to the site's chat. */
    public CompletionStage<String> of(SiteId site, OutboxEntry entry) {
        String page = origin + "/chat/" + site;
        if (entry.text("visitor").isEmpty()) {
            return CompletableFuture.completedFuture(page);
        }
        LinkCode code = LinkCode.random(Purpose.RETURN);
        boolean mail = entry.channel().equals(OutboxEntry.MAIL);
        Issued issued = new Issued(new VisitorId(entry.text("visitor")), entry.channel(), mail ? entry.to() : "");
        return codes.keep(site, code, issued, LIFE).thenApply(kept -> page + "#" + code.text());
    }
}
