package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseState;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.ledger.RiskRound;
import io.ringback.waiting.ledger.Settlement;
import io.ringback.waiting.screen.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Promises of a {@link SiteRedis}, with one owner of its estimator. */
final class Promised {
    static final long FENCE = 1;
    private static final long HOUR_MS = 3_600_000;

    private final SiteRedis site;

    Promised(SiteRedis site) {
        this.site = site;
    }

    void own() {
        assertThat(await(site.estimators().claim(site.site(), "owner", 0)).fence())
                .isEqualTo(FENCE);
    }

    /** Tells a visitor "up to so many minutes". */
    PromiseId tell(PlaceRequest place, int minutes) {
        long due = site.now() + Duration.ofMinutes(minutes).toMillis();
        String range = "0 " + minutes + " " + due;
        Told told = Told.parse(range + " " + range + " 0").orElseThrow();
        await(site.waiting().keep(site.site(), Map.of(place.conversation(), told)));
        return PromiseId.ofWait(place.conversation(), 0);
    }

    boolean came(PromiseId promise, long at) {
        return settle(FENCE, new Settlement(promise, true, at, Optional.empty()));
    }

    boolean left(PromiseId promise, long at) {
        return settle(FENCE, new Settlement(promise, false, at, Optional.empty()));
    }

    boolean settle(long fence, Settlement... settlements) {
        return await(site.promises().settle(site.site(), fence, List.of(settlements)));
    }

    boolean raise(PromiseId... atRisk) {
        return raise(FENCE, new RiskRound(List.of(atRisk), List.of()));
    }

    boolean lower(PromiseId... recovered) {
        return raise(FENCE, new RiskRound(List.of(), List.of(recovered)));
    }

    boolean raise(long fence, RiskRound round) {
        return await(site.promises().raise(site.site(), fence, round));
    }

    String field(PromiseId promise, String name) {
        return site.redis("HGET", site.keys().promise(promise), name);
    }

    PromiseState state(PromiseId promise) {
        return PromiseState.parse(field(promise, "state"));
    }

    /** How often something was counted of the first P90s told in this hour; empty for never. */
    String counted(String what) {
        return site.redis("HGET", site.keys().scores(site.now() / HOUR_MS), SiteRedis.CARDS + "|first_p90." + what);
    }

    long open(PromiseState state) {
        return Long.parseLong(site.redis("ZCARD", site.keys().promised(state)));
    }
}
