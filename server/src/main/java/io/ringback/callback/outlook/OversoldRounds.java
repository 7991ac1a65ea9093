package io.ringback.callback.outlook;

import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Callbacks;
import io.ringback.callback.OfferedWindow;
import io.ringback.callback.oversight.Oversight;
import io.ringback.callback.window.Windows;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Asks visitors for another time before a window turns out to be too full: those who booked last, once for each window, when it was
 * found twice a minute apart that what they were promised will not be kept, and not later than half an hour before. Who is not asked by
 * then, or keeps the time, is a matter of supervisors. Safe to call from any thread; nothing blocks.
 */
public final class OversoldRounds {
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Later there is hardly time to answer. */
    private static final Duration NOTICE = Duration.ofMinutes(30);

    /** Visitors asked in one round of a site. */
    private static final int MOST_ASKED = 20;

    private final Outlooks outlooks;
    private final OutlookStore store;
    private final Callbacks callbacks;
    private final Oversight oversight;
    private final InstantSource clock;
    private final Map<SiteId, Found> last = new ConcurrentHashMap<>();

    private record Found(Instant at, Set<CallbackId> over) {}

    /**
     * Rounds over sites.
     *
     * @param oversight knows when people are left in peace
     * @param clock storage's time
     */
    public OversoldRounds(
            Outlooks outlooks, OutlookStore store, Callbacks callbacks, Oversight oversight, InstantSource clock) {
        this.outlooks = outlooks;
        this.store = store;
        this.callbacks = callbacks;
        this.oversight = oversight;
        this.clock = clock;
    }

    /**
     * Looks at a site unless it was looked at within a minute. One node does it for each site; should it be two, nobody is asked twice.
     *
     * @return how many were asked
     */
    public CompletionStage<Integer> look(Site site) {
        Instant now = clock.instant();
        Found before = last.getOrDefault(site.id(), new Found(Instant.EPOCH, Set.of()));
        if (now.isBefore(before.at().plus(EVERY)) && !now.isBefore(before.at())) {
            return CompletableFuture.completedStage(0);
        }
        last.put(site.id(), new Found(now, before.over()));
        return outlooks.oversold(site, now, now.plus(Windows.HORIZON)).thenCompose(windows -> {
            List<Sold> over =
                    windows.stream().flatMap(window -> window.over().stream()).toList();
            last.put(site.id(), new Found(now, over.stream().map(Sold::callback).collect(Collectors.toSet())));
            return ask(
                    site,
                    over.stream()
                            .filter(sold -> !sold.asked() && before.over().contains(sold.callback()))
                            .filter(sold -> !sold.window().isBefore(now.plus(NOTICE)))
                            .limit(MOST_ASKED)
                            .toList());
        });
    }

    private CompletionStage<Integer> ask(Site site, List<Sold> over) {
        CompletionStage<Integer> asked = CompletableFuture.completedStage(0);
        for (Sold sold : over) {
            asked = asked.thenCompose(so -> ask(site, sold).thenApply(answer -> answer == Asked.ASKED ? so + 1 : so));
        }
        return asked;
    }

    private CompletionStage<Asked> ask(Site site, Sold sold) {
        return callbacks
                .find(site.id(), sold.callback())
                .thenCompose(found -> found.map(record -> propose(site, sold, record))
                        .orElseGet(() -> CompletableFuture.completedStage(Asked.GONE)));
    }

    /** The nearest window that has a place left; where there is none, nothing can be asked. */
    private CompletionStage<Asked> propose(Site site, Sold sold, CallbackRecord record) {
        Callbacks.Wish wish = oversight.wish(site, record);
        return callbacks
                .nearest(wish, sold.window())
                .thenCompose(windows -> windows.stream()
                        .map(OfferedWindow::start)
                        .filter(start -> !start.equals(sold.window()))
                        .findFirst()
                        .map(start -> callbacks
                                .selling(wish)
                                .thenCompose(selling -> store.ask(
                                        site.id(), sold, start, selling.weight(wish.phone()), selling.bounds(start))))
                        .orElseGet(() -> CompletableFuture.completedStage(Asked.TAKEN)));
    }
}
