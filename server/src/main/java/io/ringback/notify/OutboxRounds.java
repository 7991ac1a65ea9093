package io.ringback.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outboxes of the sites this node looks after. Any number of nodes may look after the same site: entries are leased. A node
 * that dies leaves its entries to the others when the lease ends, so each leaves at least once.
 */
public final class OutboxRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 16;

    /** Of all sites together: a slow mail server must not gather threads and memory here. */
    private static final int MOST_ON_THE_WAY = 64;

    private final Map<SiteId, ScheduledFuture<?>> timers = new ConcurrentHashMap<>();
    private final Map<SiteId, OutboxStore.Leased> lately = new ConcurrentHashMap<>();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final OutboxStore store;
    private final TellStore wishes;
    private final Function<SiteId, CompletionStage<Optional<Site>>> sites;
    private final Map<String, Channel> channels;
    private final OutboxFigures figures;
    private final InstantSource clock;
    private final ScheduledExecutorService scheduler;

    /**
     * Rounds of this node.
     *
     * @param channels by the word in entries; what there is no channel for is given up
     * @param clock storage's time
     * @param scheduler runs the rounds; they do not block
     */
    public OutboxRounds(
            OutboxStore store,
            TellStore wishes,
            Function<SiteId, CompletionStage<Optional<Site>>> sites,
            Map<String, Channel> channels,
            OutboxFigures figures,
            InstantSource clock,
            ScheduledExecutorService scheduler) {
        this.store = store;
        this.wishes = wishes;
        this.sites = sites;
        this.channels = Map.copyOf(channels);
        this.figures = figures;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Starts to look after a site; a second call does nothing. */
    public void lookAfter(SiteId site) {
        timers.computeIfAbsent(
                site,
                key -> scheduler.scheduleWithFixedDelay(
                        () -> round(key), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** How many entries wait in the outboxes, as seen last. */
    public long waiting() {
        return lately.values().stream().mapToLong(OutboxStore.Leased::waiting).sum();
    }

    /** How many entries were given up and are kept to be looked at, as seen last. */
    public long parked() {
        return lately.values().stream().mapToLong(OutboxStore.Leased::parked).sum();
    }

    private void round(SiteId site) {
        int room = Math.min(MOST_AT_ONCE, MOST_ON_THE_WAY - onTheWay.get());
        if (room <= 0) {
            return;
        }
        String token = UUID.randomUUID().toString();
        store.lease(site, token, room).whenComplete((leased, failure) -> {
            if (failure != null) {
                LOG.debug("the outbox of site {} cannot be read: {}", site, failure.toString());
                return;
            }
            lately.put(site, leased);
            leased.givenUp().forEach(id -> LOG.warn("given up after a day: {} of site {}", id, site));
            leased.entries().forEach(entry -> send(site, entry, token));
        });
    }

    private void send(SiteId site, OutboxEntry entry, String token) {
        onTheWay.incrementAndGet();
        attempt(site, entry)
                .exceptionally(failure -> {
                    LOG.error("{} failed for a reason of ours", entry, failure);
                    return Delivery.later("a fault of ours; it is in the log");
                })
                .thenCompose(delivery -> settle(site, entry, token, delivery))
                .whenComplete((settled, failure) -> {
                    onTheWay.decrementAndGet();
                    if (failure != null) {
                        // its lease ends, and it is tried again
                        LOG.debug("{} cannot be settled: {}", entry, failure.toString());
                    }
                });
    }

    private CompletionStage<Delivery> attempt(SiteId site, OutboxEntry entry) {
        Channel channel = channels.get(entry.channel());
        if (channel == null) {
            return CompletableFuture.completedFuture(new Delivery.Refused("no " + entry.channel() + " on this server"));
        }
        Kind kind = Kind.of(entry.what());
        if (clock.millis() - entry.at() > kind.worth().toMillis()) {
            return CompletableFuture.completedFuture(new Delivery.Moot());
        }
        return wanted(site, entry)
                .thenCompose(wanted -> !wanted
                        ? CompletableFuture.completedFuture(new Delivery.Moot())
                        : sites.apply(site)
                                .thenCompose(found -> found.isEmpty()
                                        ? CompletableFuture.completedFuture(new Delivery.Refused("no such site"))
                                        : channel.deliver(found.get(), entry)));
    }

    /** Who withdrew, or gave another address, is not told by the old one. */
    private CompletionStage<Boolean> wanted(SiteId site, OutboxEntry entry) {
        if (!entry.wished() || entry.text("visitor").isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        return wishes.look(site, new VisitorId(entry.text("visitor")))
                .thenApply(wish ->
                        wish.address(entry.channel()).filter(entry.to()::equals).isPresent());
    }

    private CompletionStage<Boolean> settle(SiteId site, OutboxEntry entry, String token, Delivery delivery) {
        figures.count(entry.channel(), delivery);
        if (delivery instanceof Delivery.Later later) {
            Duration wait = later.after().orElse(Backoff.after(entry.tries(), entry.id()));
            LOG.info("{} of site {} did not leave, try {}: {}", entry, site, entry.tries(), later.why());
            return store.again(site, entry.id(), token, wait, later.why());
        }
        if (delivery instanceof Delivery.Refused refused) {
            LOG.warn("{} of site {} was given up: {}", entry, site, refused.why());
            return store.refused(site, entry.id(), token, refused.why());
        }
        return store.sent(site, entry.id(), token);
    }

    /** Stops looking after all sites; what is on its way still arrives, others go on. */
    @Override
    public void close() {
        timers.values().forEach(timer -> timer.cancel(false));
        timers.clear();
    }
}
