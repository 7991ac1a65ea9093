package io.ringback.waiting.live;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.waiting.Footing;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Question;
import io.ringback.waiting.estimate.Status;
import io.ringback.waiting.habit.Forecast;
import io.ringback.waiting.habit.StaffPlan;
import io.ringback.waiting.habit.StaffPlans;
import io.ringback.waiting.habit.Usual;
import io.ringback.waiting.ledger.Count;
import io.ringback.waiting.ledger.PromiseStore;
import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One site's estimator on this node: its own while it owns it, else the owner's as published last. */
final class SiteEstimates {
    private static final Logger LOG = LoggerFactory.getLogger(SiteEstimates.class);
    private static final long MINUTE_MS = 60_000;
    private static final double SECOND_MS = 1000;
    /** Of the log; each is what one script wrote, up to some thirty decisions. */
    private static final int MOST_ENTRIES = 500;

    private static final int MOST_KEPT = 500;
    private static final int MOST_REMEMBERED = 50_000;

    private final SiteId site;
    private final String node;
    private final EstimatorStore store;
    private final OwnedPromises promises;
    private final StaffPlans plans;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<ConversationId, ToldAt> unkept = new LinkedHashMap<>();
    private final Map<ConversationId, Long> minutes = new HashMap<>();
    private SiteFeed feed = new SiteFeed();
    private boolean owner;
    private long version;
    private boolean changed;
    private boolean again;
    private long looked;
    private @Nullable Usual usual;
    private @Nullable StaffPlan plan;

    SiteEstimates(
            SiteId site,
            String node,
            EstimatorStore store,
            PromiseStore promises,
            StaffPlans plans,
            InstantSource clock) {
        this.site = site;
        this.node = node;
        this.store = store;
        this.plans = plans;
        this.clock = clock;
        this.promises = new OwnedPromises(site, promises, this::forecast, this::supply);
    }

    /** Once a second; a round that still runs is not disturbed. */
    void tick() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        round().whenComplete((done, failure) -> {
            busy.set(false);
            if (failure != null) {
                lose();
                LOG.debug("a round of the estimator of site {} failed: {}", site, failure.toString());
            }
        });
    }

    CompletionStage<Void> round() {
        return store.claim(site, node, known()).thenCompose(tenure -> {
            take(tenure);
            CompletionStage<Void> learned = tenure.own() ? catchUp(tenure.fence()) : nothing();
            return learned.thenCompose(done -> keep());
        });
    }

    private synchronized long known() {
        return version;
    }

    private synchronized void take(Tenure tenure) {
        boolean news = tenure.version() != version;
        boolean begins = tenure.own() && (!owner || news);
        boolean unreadable = news && tenure.version() > 0 && tenure.published().isEmpty();
        if (begins || !tenure.own()) {
            tenure.published().ifPresent(state -> begin(new SiteFeed(state), false));
        }
        if (unreadable || (begins && tenure.version() == 0)) {
            begin(new SiteFeed(), unreadable);
        }
        owner = tenure.own();
        version = tenure.version();
    }

    /**
     * Goes on from there.
     *
     * @param learned whether it has to be learned again from the log, whose waits were counted already
     */
    private void begin(SiteFeed from, boolean learned) {
        feed = from;
        usual = null;
        again = learned;
    }

    /** After a failure the lease may be over: what is published counts, not what is known here. */
    private synchronized void lose() {
        owner = false;
        version = -1;
    }

    private CompletionStage<Void> catchUp(long fence) {
        return store.read(site, last(), MOST_ENTRIES).thenCompose(entries -> {
            apply(entries);
            return promises.settle(fence, entries).thenCompose(held -> {
                if (!held) {
                    return lost();
                }
                return entries.size() >= MOST_ENTRIES ? catchUp(fence) : look().thenCompose(seen -> publish(fence));
            });
        });
    }

    private CompletionStage<Void> lost() {
        lose();
        return nothing();
    }

    private synchronized String last() {
        return feed.last();
    }

    private synchronized void apply(List<LogEntry> entries) {
        entries.forEach(feed::read);
        changed |= !entries.isEmpty();
    }

    /** Once a minute: who is there of those planned. Without a plan nobody can be missed. */
    private CompletionStage<Void> look() {
        Instant now = clock.instant();
        synchronized (this) {
            if (now.toEpochMilli() - looked < MINUTE_MS && now.toEpochMilli() >= looked) {
                return nothing();
            }
            looked = now.toEpochMilli();
        }
        return plans.of(site)
                .exceptionally(unknown -> Optional.empty())
                .thenAccept(found -> found.ifPresent(known -> {
                    synchronized (this) {
                        plan = known;
                        feed.look(now, known);
                        usual = null;
                        changed = true;
                    }
                }));
    }

    private CompletionStage<Void> publish(long fence) {
        SiteState state;
        List<Count> scores;
        synchronized (this) {
            if (!changed) {
                return watch(fence);
            }
            state = feed.state(fence);
            scores = feed.scores();
            scores = again ? List.of() : scores;
            again = false;
            changed = false;
        }
        return store.publish(site, state, scores).thenCompose(written -> {
            written.ifPresentOrElse(this::published, this::lose);
            return written.isPresent() ? watch(fence) : nothing();
        });
    }

    private CompletionStage<Void> watch(long fence) {
        return promises.watch(fence, clock.millis()).thenAccept(held -> {
            if (!held) {
                lose();
            }
        });
    }

    private synchronized void published(long now) {
        version = now;
    }

    private CompletionStage<Void> keep() {
        Map<ConversationId, ToldAt> some = new LinkedHashMap<>();
        synchronized (this) {
            var each = unkept.entrySet().iterator();
            while (each.hasNext() && some.size() < MOST_KEPT) {
                var next = each.next();
                some.put(next.getKey(), next.getValue());
                each.remove();
            }
        }
        return some.isEmpty() ? nothing() : store.keep(site, some);
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Answers, if the log or what was published has been read; and notes the first question of each minute of waiting, to be kept with the place and learned from.
     *
     * @param now in ms
     */
    synchronized WaitEstimate ask(WaitQuestion question, long now) {
        if (feed.last().isEmpty()) {
            return WaitEstimate.THIN;
        }
        long minute = question.waitedMs() / MINUTE_MS;
        Question asked =
                asked(question.lane(), question.headStartMs(), question.waitedMs(), question.ahead(), minute > 0);
        Estimate estimate = estimate(asked, question.rings(), now);
        boolean scored = estimate.status() == Status.OK && !question.rings();
        if (estimate.status() != Status.NO_AGENTS) {
            note(question.conversation(), new ToldAt(minute, estimate.told(), scored));
        }
        return screen(estimate);
    }

    private static Question asked(Lane lane, long headStartMs, long waitedMs, double ahead, boolean again) {
        return new Question(
                lane.toString(), SiteFeed.priority((double) headStartMs), waitedMs / SECOND_MS, ahead, again);
    }

    private Estimate estimate(Question asked, boolean rings, long now) {
        double seconds = now / SECOND_MS;
        return rings
                ? feed.estimator().askRinging(seconds, asked.lane())
                : feed.estimator().ask(seconds, asked);
    }

    /** What stands on the screen for a question that was just noted. */
    synchronized void shown(WaitQuestion question, WaitRange range) {
        ToldAt told = unkept.get(question.conversation());
        if (told != null
                && told.measured()
                && told.range().isEmpty()
                && told.minute() == question.waitedMs() / MINUTE_MS) {
            unkept.put(question.conversation(), told.showing(range));
        }
    }

    /** What is usual here, as of the last minute. */
    synchronized Usual usual() {
        double now = clock.millis() / SECOND_MS;
        if (usual == null || !usual.isOf(now)) {
            usual = feed.usual(now);
        }
        return usual;
    }

    /** Whether this node owned the site's estimator when it asked last. */
    synchronized boolean owns() {
        return owner;
    }

    /** Slots that will come free per second; without a plan as many as now. */
    private synchronized double supply(Lane lane, long at) {
        if (plan == null) {
            return feed.estimator().supply(lane.toString());
        }
        return new Forecast(
                        plan, usual(), clock.instant(), of -> feed.estimator().accepting(of.toString()))
                .perSecond(lane, Instant.ofEpochMilli(at));
    }

    private synchronized Estimate forecast(Footing footing) {
        long waited = Math.max(0, footing.now() - footing.since());
        Question asked = asked(footing.lane(), footing.headStartMs(), waited, footing.weighted(), waited >= MINUTE_MS);
        return estimate(asked, footing.rings(), footing.now());
    }

    private void note(ConversationId conversation, ToldAt told) {
        if (minutes.size() >= MOST_REMEMBERED) {
            minutes.clear();
        }
        Long before = minutes.get(conversation);
        if ((before == null || told.minute() > before) && unkept.size() < MOST_REMEMBERED) {
            minutes.put(conversation, told.minute());
            unkept.put(conversation, told);
        }
    }

    private static WaitEstimate screen(Estimate estimate) {
        Quantiles left = estimate.remaining();
        return switch (estimate.status()) {
            case OK -> WaitEstimate.measured(left.p20(), left.p50(), left.p90());
            case NO_AGENTS -> WaitEstimate.NO_AGENTS;
            case LEARNING, BEYOND_HORIZON -> WaitEstimate.THIN;
        };
    }
}
