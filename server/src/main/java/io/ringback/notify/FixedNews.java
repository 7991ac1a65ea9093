package io.ringback.notify;

import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Notices that an incident somebody asked about no longer stands in the site's document, and tells them. */
public final class FixedNews {
    /** Bounds the time one script holds Redis. */
    private static final int MOST_AT_ONCE = 100;

    private final TellStore wishes;

    public FixedNews(TellStore wishes) {
        this.wishes = wishes;
    }

    /** Looks once; any number of nodes may, at any time. */
    public CompletionStage<Void> look(Site site) {
        return wishes.followed(site.id()).thenCompose(followed -> {
            CompletionStage<Void> all = CompletableFuture.completedFuture(null);
            for (IncidentId incident : followed) {
                boolean lasts = site.holds().incidents().stream()
                        .anyMatch(each -> each.id().equals(incident));
                if (!lasts) {
                    all = all.thenCompose(done -> tell(site.id(), incident));
                }
            }
            return all;
        });
    }

    private CompletionStage<Void> tell(SiteId site, IncidentId incident) {
        return wishes.tellFixed(site, incident, MOST_AT_ONCE)
                .thenCompose(left -> left == 0 ? CompletableFuture.completedFuture(null) : tell(site, incident));
    }
}
