package io.ringback.callback;

import io.ringback.callback.window.QuietHours;
import io.ringback.callback.window.Windows;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.routing.Routing;
import io.ringback.waiting.habit.Usual;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Promises to come back: which windows there are, who has which, and what becomes of them. Safe to call from any thread; nothing
 * blocks.
 */
public final class Callbacks {
    /** Windows shown instead of one that was taken. */
    private static final int NEAREST = 2;

    private final CallbackStore store;
    private final Routing routing;
    private final Function<Site, CompletionStage<List<Staff>>> staff;
    private final Function<SiteId, Usual> usual;
    private final InstantSource clock;
    private final Capacities capacities = new Capacities();

    /**
     * Callbacks over {@code store}.
     *
     * @param staff who answers on a site
     * @param usual what was learned of a site
     * @param clock storage's time
     */
    public Callbacks(
            CallbackStore store,
            Routing routing,
            Function<Site, CompletionStage<List<Staff>>> staff,
            Function<SiteId, Usual> usual,
            InstantSource clock) {
        this.store = store;
        this.routing = routing;
        this.staff = staff;
        this.usual = usual;
        this.clock = clock;
    }

    /**
     * Who wants to be called back, how and where.
     *
     * @param lane the line the callback comes into
     * @param phone whether somebody dials
     * @param quiet when the person is left in peace
     */
    public record Wish(Site site, Lane lane, boolean phone, QuietHours quiet) {
        private Windows windows() {
            return new Windows(site.hours(), site.callbacks().times());
        }
    }

    /** The windows of the next seven days that have a place left, the earliest first. */
    public CompletionStage<List<OfferedWindow>> windows(Wish wish) {
        List<Instant> starts = wish.windows().from(clock.instant(), wish.quiet());
        return selling(wish)
                .thenCombine(
                        store.sold(wish.site().id(), wish.lane(), starts),
                        (selling, sold) -> left(selling, starts, sold, wish.phone()));
    }

    private static List<OfferedWindow> left(
            Selling selling, List<Instant> starts, List<SellingBounds> sold, boolean phone) {
        List<OfferedWindow> offered = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int left = selling.bounds(starts.get(i), phone).left(sold.get(i)) / selling.weight(phone);
            if (left > 0) {
                offered.add(new OfferedWindow(starts.get(i), left));
            }
        }
        return offered;
    }

    /** The two windows nearest to one that was taken, the earlier first. */
    public CompletionStage<List<OfferedWindow>> nearest(Wish wish, Instant taken) {
        return windows(wish)
                .thenApply(all -> all.stream()
                        .sorted(Comparator.comparing(window ->
                                Duration.between(taken, window.start()).abs()))
                        .limit(NEAREST)
                        .sorted(Comparator.comparing(OfferedWindow::start))
                        .toList());
    }

    /** Whether a window can be had at all: inside the hours, outside the quiet ones, not too near and not too far. */
    public boolean has(Wish wish, Instant start) {
        return wish.windows().has(start, clock.instant(), wish.quiet());
    }

    /** Holds a place in a window for two minutes. */
    public CompletionStage<Hold> hold(Wish wish, CallbackId callback, VisitorId visitor, Instant start) {
        return selling(wish)
                .thenCompose(selling -> store.hold(
                        wish.site().id(),
                        new HoldRequest(
                                callback,
                                visitor,
                                wish.lane(),
                                start,
                                selling.weight(wish.phone()),
                                selling.whole(wish.phone()),
                                selling.bounds(start, wish.phone()))));
    }

    /** Whether a number or an address is the visitor's own; sends a code there where that is not known. */
    public CompletionStage<Proof> prove(SiteId site, ProofRequest request) {
        return store.prove(site, request);
    }

    /** Confirms a held place. */
    public CompletionStage<Booking> book(SiteId site, BookRequest request) {
        return routing.carryOut(site, store.book(site, request));
    }

    /** Who waits in line is called back at their turn, and keeps the place. */
    public CompletionStage<Booking> bookTurn(SiteId site, TurnRequest request) {
        return store.bookTurn(site, request);
    }

    /** Chooses another window. */
    public CompletionStage<Moved> move(Wish wish, CallbackId callback, VisitorId visitor, Instant start) {
        return selling(wish)
                .thenCompose(selling -> store.move(
                        wish.site().id(),
                        callback,
                        visitor,
                        start,
                        selling.weight(wish.phone()),
                        selling.bounds(start, wish.phone())));
    }

    /** Calls it off; false when it is settled, under way, or not theirs. */
    public CompletionStage<Boolean> cancel(SiteId site, CallbackId callback, VisitorId visitor) {
        return routing.carryOut(site, store.cancel(site, callback, visitor));
    }

    /** The visitor is back and takes the kept place; false when it is settled, under way, or not theirs. */
    public CompletionStage<Boolean> comeBack(SiteId site, CallbackId callback, VisitorId visitor) {
        return routing.carryOut(site, store.comeBack(site, callback, visitor));
    }

    /** The agent who took it dials now; false when they make no such attempt, or there is nobody to dial. */
    public CompletionStage<Boolean> dial(SiteId site, AgentId agent, ConversationId conversation) {
        return store.dial(site, agent, conversation);
    }

    /**
     * What came of the attempt that this agent makes.
     *
     * @param note for who makes the next attempt; null for none
     */
    public CompletionStage<Attempt> settle(
            SiteId site, AgentId agent, ConversationId conversation, Outcome outcome, @Nullable String note) {
        return routing.carryOut(site, store.settle(site, agent, conversation, outcome, note));
    }

    /** The callback a visitor has. */
    public CompletionStage<Optional<CallbackRecord>> of(SiteId site, VisitorId visitor) {
        return store.of(site, visitor);
    }

    /** One callback by its id. */
    public CompletionStage<Optional<CallbackRecord>> find(SiteId site, CallbackId callback) {
        return store.find(site, callback);
    }

    /** How much of the windows somebody wishes for may be sold. */
    public CompletionStage<Selling> selling(Wish wish) {
        return selling(wish.site()).thenApply(lanes -> lanes.apply(wish.lane()));
    }

    /** How much of the windows of a site's lanes may be sold. */
    public CompletionStage<Function<Lane, Selling>> selling(Site site) {
        return staff.apply(site).thenApply(who -> {
            Roster roster = new Roster(site, who);
            Usual learned = usual.apply(site.id());
            return lane -> new Selling(site, lane, roster, learned, capacities);
        });
    }

    /** The visitor keeps the window they have; false when it is settled, or not theirs. */
    public CompletionStage<Boolean> keepWindow(SiteId site, CallbackId callback, VisitorId visitor) {
        return store.keepWindow(site, callback, visitor);
    }

    /** Callbacks that were booked for windows in a span of time, the earliest first. */
    public CompletionStage<List<CallbackRecord>> list(SiteId site, Instant from, Instant to, int most) {
        return store.list(site, from, to, most);
    }
}
