package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;

import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Footing;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.habit.StaffPlans;
import io.ringback.waiting.live.LiveEstimates;
import io.ringback.waiting.live.SiteState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Two nodes that answer how long it takes on the real scripts; one of them owns what the site learns. */
final class TwoEstimators implements AutoCloseable {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final SiteRedis site;
    private final LiveEstimates first;
    private final LiveEstimates second;

    TwoEstimators(SiteRedis site) {
        this.site = site;
        first = node("first");
        second = node("second");
        first.lookAfter(site.site());
        second.lookAfter(site.site());
    }

    private LiveEstimates node(String name) {
        return new LiveEstimates(
                site.estimators(),
                site.promises(),
                StaffPlans.NONE,
                name,
                () -> Instant.ofEpochMilli(site.now()),
                scheduler);
    }

    LiveEstimates first() {
        return first;
    }

    LiveEstimates second() {
        return second;
    }

    /** The node that owns the estimator; empty while none does. */
    String owner() {
        return site.redis("HGET", site.keys().owner(), "node");
    }

    /** Kills the node that owns the estimator: it says nothing to anybody. Returns the other one. */
    LiveEstimates killOwner() {
        boolean isFirst = owner().equals("first");
        (isFirst ? first : second).close();
        return isFirst ? second : first;
    }

    /** What the owner left for its successor. */
    Optional<SiteState> published() {
        String state = site.redis("HGET", site.keys().estimate(), "state");
        return state.isEmpty() ? Optional.empty() : SiteStateJson.read(state.getBytes(StandardCharsets.UTF_8));
    }

    /** How many questions were learned from, as published. */
    double learned() {
        return published().stream()
                .flatMap(state -> state.snapshot().lanes().stream())
                .flatMap(lane -> lane.calibration().seen().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** What the screen of this place would ask now. */
    WaitQuestion question(PlaceRequest place) {
        Footing at = await(site.waiting().ranks(site.site(), List.of(place.conversation())))
                .get(0)
                .footing()
                .orElseThrow();
        return new WaitQuestion(
                site.site(),
                place.conversation(),
                at.lane(),
                at.headStartMs(),
                at.now() - at.since(),
                at.weighted(),
                at.rings());
    }

    /** What was told and is kept with a place, as storage writes it; empty: nothing yet. */
    String told(PlaceRequest place) {
        return site.redis("HGET", site.keys().place(place.conversation()), "waits");
    }

    @Override
    public void close() {
        first.close();
        second.close();
        scheduler.shutdownNow();
    }
}
