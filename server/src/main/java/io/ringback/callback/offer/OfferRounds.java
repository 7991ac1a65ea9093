package io.ringback.callback.offer;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.waiting.Standing;
import io.ringback.waiting.WaitingVisitors;
import io.ringback.waiting.screen.Notice;
import io.ringback.waiting.screen.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers callbacks to this node's waiting visitors (rulings R5): once a second it holds each estimate against the department's
 * threshold. It asks for the site document once per site and round; what becomes of offers is counted in storage.
 */
public final class OfferRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfferRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final Function<SiteId, CompletionStage<Optional<Site>>> sites;
    private final WaitingVisitors waiting;
    private final OfferStore store;
    private final InstantSource clock;
    private final Future<?> timer;
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong withdrawn = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();

    /**
     * The waiting visitors of this node.
     *
     * @param sites what a site says, mostly without asking storage
     * @param store counts what becomes of offers
     * @param clock storage's time
     * @param scheduler runs the rounds; they do not block
     */
    public OfferRounds(
            Function<SiteId, CompletionStage<Optional<Site>>> sites,
            WaitingVisitors waiting,
            OfferStore store,
            InstantSource clock,
            ScheduledExecutorService scheduler) {
        this.sites = sites;
        this.waiting = waiting;
        this.store = store;
        this.clock = clock;
        long every = EVERY.toMillis();
        this.timer = scheduler.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    /** A visitor has one more connection. */
    public OfferLink follow(SiteId site, VisitorId visitor, OfferScreen screen) {
        Seat seat = new Seat(site, visitor, screen);
        seats.add(seat);
        return new OfferLink() {
            @Override
            public void stands(Standing standing) {
                seat.standing = standing;
            }

            @Override
            public void close() {
                seats.remove(seat);
            }
        };
    }

    /** Offers that became more than quiet, since this node started. */
    public long made() {
        return made.get();
    }

    /** Offers that became quiet again while the visitor waited. */
    public long withdrawn() {
        return withdrawn.get();
    }

    /** A visitor would rather wait; counted once while they are connected. */
    public void refuse(SiteId site, VisitorId visitor) {
        List<Seat> theirs = seats.stream()
                .filter(seat -> seat.site.equals(site) && seat.visitor.equals(visitor))
                .toList();
        if (!theirs.isEmpty() && theirs.stream().noneMatch(seat -> seat.refused)) {
            refused.incrementAndGet();
        }
        theirs.stream()
                .flatMap(seat -> Optional.ofNullable(seat.standing).stream())
                .findFirst()
                .ifPresent(standing -> count(site, standing.conversation(), OfferStore.Event.REFUSED));
        theirs.forEach(seat -> seat.refused = true);
    }

    /** A visitor booked one. */
    public void accept() {
        accepted.incrementAndGet();
    }

    /** Offers that visitors refused, since this node started. */
    public long refused() {
        return refused.get();
    }

    /** Callbacks that visitors booked, since this node started. */
    public long accepted() {
        return accepted.get();
    }

    private void round() {
        Map<SiteId, List<Seat>> bySite = seats.stream().collect(Collectors.groupingBy(seat -> seat.site));
        bySite.forEach((site, visitors) -> sites.apply(site)
                .thenAccept(found -> found.ifPresent(document -> {
                    Instant now = clock.instant();
                    visitors.forEach(seat -> round(seat, document, now));
                })));
    }

    private void round(Seat seat, Site document, Instant now) {
        Standing standing = seat.standing;
        if (standing != null && missed(standing)) {
            tell(seat, standing.conversation(), Offer.MISSED);
            return;
        }
        Optional<Shown> shown = waiting.shown(seat.site, seat.visitor);
        if (standing == null || standing.lane() == null || shown.isEmpty()) {
            seat.told = null;
            return;
        }
        OfferRule.Reading reading = new OfferRule.Reading(
                shown.get().reading().estimate(),
                shown.get().screen().notice() == Notice.OVERDUE,
                document.hours().flatMap(hours -> hours.closesAt(now)).map(at -> Duration.between(now, at)),
                document.callbacks().of(standing.lane().department()).offerAfter());
        tell(seat, standing.conversation(), OfferRule.next(seat.told == null ? Offer.QUIET : seat.told, reading));
    }

    private static boolean missed(Standing standing) {
        Standing.Wait wait = standing.waiting();
        return wait != null && wait.turn().state() == TurnState.MISSED;
    }

    private void tell(Seat seat, ConversationId conversation, Offer offer) {
        Offer before = seat.told;
        if (offer.equals(before)) {
            return;
        }
        boolean loud = before != null && before.level() != Offer.Level.QUIET;
        if (!loud && offer.level() != Offer.Level.QUIET) {
            made.incrementAndGet();
            count(seat.site, conversation, OfferStore.Event.OFFERED);
        }
        if (loud && offer.level() == Offer.Level.QUIET) {
            withdrawn.incrementAndGet();
            count(seat.site, conversation, OfferStore.Event.WITHDRAWN);
        }
        seat.told = offer;
        seat.screen.offer(conversation, offer);
    }

    /** Figures are not worth a second try: what cannot be counted now is missing in them, and said in the log. */
    private void count(SiteId site, ConversationId conversation, OfferStore.Event event) {
        store.count(site, conversation, event).whenComplete((counted, failure) -> {
            if (failure != null) {
                LOG.debug("an offer of site {} is not counted: {}", site, failure.toString());
            }
        });
    }

    /** Ends the rounds. */
    @Override
    public void close() {
        timer.cancel(false);
    }

    private static final class Seat {
        private final SiteId site;
        private final VisitorId visitor;
        private final OfferScreen screen;
        private volatile @Nullable Standing standing;
        private volatile @Nullable Offer told;
        private volatile boolean refused;

        Seat(SiteId site, VisitorId visitor, OfferScreen screen) {
            this.site = site;
            this.visitor = visitor;
            this.screen = screen;
        }
    }
}
