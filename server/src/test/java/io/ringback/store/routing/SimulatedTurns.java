package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.TurnState;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.MoreTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Visitors who are called: some answer, some ask for more time, some leave the page open and say nothing, some never come back. */
final class SimulatedTurns {
    private static final long LEASE = 15_000;
    private static final long ABSENCE = 300_000;
    /** Short, so that there are more of them. */
    static final Duration TURN = Duration.ofSeconds(15);

    private final Map<TurnState, Integer> seen = new EnumMap<>(TurnState.class);
    private final SiteRedis redis;
    private int missed;

    SimulatedTurns(SiteRedis redis) {
        this.redis = redis;
    }

    /** Says "I am here"; returns what that was. */
    String answer(PlaceRequest request, SiteState before) {
        SiteState.Place place = before.places().get(request.conversation());
        boolean waits = waits(place);
        assertThat(await(redis.waiting().answerCall(redis.site(), request.conversation(), request.visitor())))
                .isEqualTo(waits);
        assertThat(!waits || redis.turn(request).state() == TurnState.HERE).isTrue();
        return place != null && place.turn().asks() ? "answer a call" : "say here";
    }

    /** Asks for more time; returns what became of it. */
    String askMoreTime(PlaceRequest request, SiteState before, String command) {
        SiteState.Place place = before.places().get(request.conversation());
        MoreTime more =
                await(redis.waiting().moreTime(redis.site(), request.conversation(), request.visitor(), command));
        assertThat(more == MoreTime.GONE).isEqualTo(!waits(place));
        if (more != MoreTime.GIVEN) {
            return "no more time";
        }
        assertThat(Objects.requireNonNull(place).turn()).isEqualTo(TurnState.CALLED);
        assertThat(redis.turn(request).until())
                .isEqualTo(Instant.ofEpochMilli(place.turnEnds()).plus(TURN));
        return "more time";
    }

    /** Who lost the place was away for as long as the rules say, or missed the last call and did not say anything since. */
    void givenUp(SiteState.Place last, boolean connected, long renewed) {
        if (last.turn() == TurnState.MISSED) {
            assertThat(redis.now()).isGreaterThanOrEqualTo(last.turnEnds());
            missed++;
            return;
        }
        assertThat(connected).as("%s was given up", last).isFalse();
        assertThat(redis.now() - renewed).isGreaterThanOrEqualTo(LEASE + ABSENCE);
    }

    void count(SiteState now) {
        now.places().values().stream()
                .filter(SimulatedTurns::waits)
                .forEach(place -> seen.merge(place.turn(), 1, Integer::sum));
    }

    /** How often places that wait were seen in each state. */
    Map<TurnState, Integer> seen() {
        return seen;
    }

    /** How many never came, though they were called as often as the rules say. */
    int missed() {
        return missed;
    }

    private static boolean waits(SiteState.@Nullable Place place) {
        return place != null && Set.of("line", "offered").contains(place.state());
    }
}
