package io.ringback.waiting.hold;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells this node's waiting visitors what their site has to say: once a second it chooses for each of them. It asks for the site
 * document once per site and round, and for nothing per visitor.
 */
public final class HoldRounds implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ConcurrentMap<Seat, HeldVisitor> held = new ConcurrentHashMap<>();
    private final Function<SiteId, CompletionStage<Optional<Site>>> sites;
    private final InstantSource clock;
    private final Future<?> timer;

    /** A visitor of a site. */
    private record Seat(SiteId site, VisitorId visitor) {}

    /**
     * The waiting visitors of this node.
     *
     * @param sites what a site says, mostly without asking storage
     * @param clock storage's time
     * @param scheduler runs the rounds; they do not block
     */
    public HoldRounds(
            Function<SiteId, CompletionStage<Optional<Site>>> sites,
            InstantSource clock,
            ScheduledExecutorService scheduler) {
        this.sites = sites;
        this.clock = clock;
        long every = EVERY.toMillis();
        this.timer = scheduler.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    /** A visitor has one more connection. */
    public HoldLink follow(SiteId site, VisitorId visitor, HoldScreen screen) {
        Seat seat = new Seat(site, visitor);
        HeldVisitor here = held.compute(seat, (key, known) -> {
            HeldVisitor owner = known == null ? new HeldVisitor(site) : known;
            owner.add(screen);
            return owner;
        });
        return new HoldLink() {
            @Override
            public void stands(Standing standing) {
                here.stands(screen, standing);
            }

            @Override
            public void close() {
                held.computeIfPresent(seat, (key, owner) -> owner.remove(screen) ? null : owner);
            }
        };
    }

    private void round() {
        Map<SiteId, List<HeldVisitor>> bySite =
                held.values().stream().filter(HeldVisitor::waits).collect(Collectors.groupingBy(HeldVisitor::site));
        bySite.forEach((site, visitors) -> sites.apply(site)
                .thenAccept(found -> found.ifPresent(document -> {
                    Instant now = clock.instant();
                    visitors.forEach(visitor -> visitor.round(document, now));
                })));
    }

    /** Ends the rounds. */
    @Override
    public void close() {
        timer.cancel(false);
    }
}
