package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.waiting.FollowedVisitor.Need;
import io.ringback.waiting.screen.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visitors connected to this node who have a conversation. Once a second it reads the places of those who wait, up to 500 of a
 * site with one script, and tells only screens that changed. Every fifth second that script also renews the leases that say they are
 * there.
 */
public final class WaitingVisitors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingVisitors.class);

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int MOST_IN_BATCH = 500;

    private final ConcurrentMap<Seat, FollowedVisitor> followed = new ConcurrentHashMap<>();
    private final WaitingStore store;
    private final WaitEstimates estimates;
    private final Future<?> timer;

    /** A visitor of a site. */
    private record Seat(SiteId site, VisitorId visitor) {}

    /**
     * The visitors of this node.
     *
     * @param estimates how long people still wait
     * @param scheduler runs the ticks; they do not block
     */
    public WaitingVisitors(WaitingStore store, WaitEstimates estimates, ScheduledExecutorService scheduler) {
        this.store = store;
        this.estimates = estimates;
        long every = TICK.toMillis();
        this.timer = scheduler.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    /** Where a visitor's latest conversation stands; empty when there was none. */
    public CompletionStage<Optional<Standing>> look(SiteId site, VisitorId visitor) {
        Screens screens = new Screens(site, estimates);
        return store.look(site, visitor)
                .thenApply(found -> found.map(located -> Standing.of(
                        located,
                        located.footing()
                                .map(footing -> screens.first(located.conversation(), footing)
                                        .screen())
                                .orElse(null))));
    }

    /**
     * A visitor has one more connection.
     *
     * @param onStanding told on any thread where the visitor stands, first soon and then at each change, in order
     */
    public VisitorLink follow(SiteId site, VisitorId visitor, Consumer<Standing> onStanding) {
        Seat seat = new Seat(site, visitor);
        StandingLink link = new StandingLink(onStanding);
        FollowedVisitor here = followed.compute(seat, (key, known) -> {
            FollowedVisitor owner =
                    known == null ? new FollowedVisitor(site, visitor, store, new Screens(site, estimates)) : known;
            owner.add(link);
            return owner;
        });
        here.refresh();
        return new VisitorLink() {
            @Override
            public void refresh() {
                here.refresh();
            }

            @Override
            public void close() {
                followed.computeIfPresent(seat, (key, owner) -> owner.remove(link) ? null : owner);
            }
        };
    }

    /** What a connected visitor is shown of the wait just now; empty when they do not wait in a line. */
    public Optional<Shown> shown(SiteId site, VisitorId visitor) {
        return Optional.ofNullable(followed.get(new Seat(site, visitor))).flatMap(FollowedVisitor::shown);
    }

    /** The visitor says that they are there, called or not; false when they have no such place that waits. */
    public CompletionStage<Boolean> here(SiteId site, ConversationId conversation, VisitorId visitor) {
        return store.answerCall(site, conversation, visitor);
    }

    /**
     * A visitor who was called asks for more time, once a call.
     *
     * @param command its id; a repeat is answered as the first time
     */
    public CompletionStage<MoreTime> moreTime(
            SiteId site, ConversationId conversation, VisitorId visitor, String command) {
        return store.moreTime(site, conversation, visitor, command);
    }

    private void tick() {
        Map<Need, List<FollowedVisitor>> needs = new EnumMap<>(Need.class);
        followed.values()
                .forEach(each -> needs.computeIfAbsent(each.tick(), none -> new ArrayList<>())
                        .add(each));
        forSites(needs.getOrDefault(Need.LEASE, List.of()), this::renew);
        forSites(needs.getOrDefault(Need.READING, List.of()), this::read);
    }

    private static void forSites(List<FollowedVisitor> all, BiConsumer<SiteId, List<FollowedVisitor>> act) {
        Map<SiteId, List<FollowedVisitor>> bySite = all.stream().collect(Collectors.groupingBy(FollowedVisitor::site));
        bySite.forEach((site, visitors) -> {
            for (int from = 0; from < visitors.size(); from += MOST_IN_BATCH) {
                act.accept(site, visitors.subList(from, Math.min(visitors.size(), from + MOST_IN_BATCH)));
            }
        });
    }

    private void renew(SiteId site, List<FollowedVisitor> visitors) {
        RankRound.Reading renewal =
                (where, places) -> store.renew(where, places).whenComplete((ranks, failure) -> {
                    if (failure != null) {
                        visitors.forEach(FollowedVisitor::leaseWanted);
                    }
                });
        run(new RankRound(site, store, renewal, waiting(visitors)), site);
    }

    private void read(SiteId site, List<FollowedVisitor> visitors) {
        run(new RankRound(site, store, store::ranks, waiting(visitors)), site);
    }

    private static void run(RankRound round, SiteId site) {
        round.run().exceptionally(failure -> {
            LOG.debug("a round over the line of site {} failed: {}", site, failure.toString());
            return null;
        });
    }

    private static Map<ConversationId, FollowedVisitor> waiting(List<FollowedVisitor> visitors) {
        Map<ConversationId, FollowedVisitor> places = new LinkedHashMap<>();
        visitors.forEach(each -> each.waiting().ifPresent(place -> places.put(place, each)));
        return places;
    }

    /** Stops ticking. */
    @Override
    public void close() {
        timer.cancel(false);
    }
}
