package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.model.site.HeadStart;
import io.ringback.model.site.LineRules;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rules of a site say of somebody who comes: how far in front, before whom, kept for whom, or not at all. */
final class ArrivalOracle {
    private final Map<VisitorId, Earlier> known = new HashMap<>();

    /** A visitor's last conversation that an agent took, when it ended, ms, and the agent who served them last, or null. */
    record Earlier(boolean broke, long ended, @Nullable AgentId agent) {
        boolean within(int days, long now) {
            return now - ended <= Duration.ofDays(days).toMillis();
        }
    }

    void served(VisitorId visitor, AgentId last, long now) {
        known.put(visitor, new Earlier(false, now, last));
    }

    /** It was over before another agent took it on. */
    void broke(VisitorId visitor, long now) {
        Earlier earlier = known.get(visitor);
        known.put(visitor, new Earlier(true, now, earlier == null ? null : earlier.agent()));
    }

    double headStart(PlaceRequest request, long now) {
        Earlier earlier = known.get(request.visitor());
        int minutes = request.headStarts().stream()
                .filter(each -> gets(each.when(), earlier, now))
                .mapToInt(HeadStart::minutes)
                .sum();
        return Math.min(minutes, HeadStart.MOST_MINUTES) * 60_000.0;
    }

    private static boolean gets(HeadStart.Condition when, @Nullable Earlier earlier, long now) {
        if (when instanceof HeadStart.Repeat repeat) {
            return earlier != null && earlier.within(repeat.days(), now);
        }
        if (when instanceof HeadStart.Dropped dropped) {
            return earlier != null && earlier.broke() && earlier.within(dropped.days(), now);
        }
        return true;
    }

    /** The right agents got the offer, or the place is kept for the right one, or it waits because nobody is free. */
    void checkPlaced(SimulatedRules rules, SiteState before, SiteState now, PlaceRequest request) {
        Lane lane = request.lane();
        SiteState.Place place = Objects.requireNonNull(now.places().get(request.conversation()));
        @Nullable AgentId preferred = preferred(rules, before, request);
        if (preferred != null) {
            boolean free = line(before, lane).free().contains(preferred);
            assertThat(place.agents()).as("offers to the preferred").isEqualTo(free ? List.of(preferred) : List.of());
            assertThat(place.kept()).as("kept").isEqualTo(preferred.value());
            return;
        }
        assertThat(place.kept()).isEmpty();
        List<AgentId> free = line(before, lane).free();
        int most = Math.min(rules.lines(lane).offersAtOnce(), free.size());
        assertThat(place.agents()).as("offers").hasSize(most);
        assertThat(free).containsAll(place.agents());
        Comparator<AgentId> order = order(rules, before, lane);
        for (AgentId chosen : place.agents()) {
            assertThat(free)
                    .filteredOn(other -> !place.agents().contains(other))
                    .as("%s by %s", chosen, rules.of(lane).policy())
                    .allMatch(other -> order.compare(other, chosen) >= 0);
        }
    }

    private @Nullable AgentId preferred(SimulatedRules rules, SiteState before, PlaceRequest request) {
        Earlier earlier = known.get(request.visitor());
        if (earlier == null || rules.lines(request.lane()).preferredWait().isZero()) {
            return null;
        }
        SiteState.Agent agent = earlier.agent() == null ? null : before.agents().get(earlier.agent());
        boolean there = agent != null
                && agent.status().equals("available")
                && agent.capacity() > 0
                && agent.lanes().contains(request.lane());
        return there ? earlier.agent() : null;
    }

    private static Comparator<AgentId> order(SimulatedRules rules, SiteState before, Lane lane) {
        Comparator<SiteState.Agent> idle = Comparator.comparingDouble(SiteState.Agent::idle);
        Comparator<SiteState.Agent> by = switch (rules.of(lane).policy()) {
            case LONGEST_IDLE -> idle;
            case ROUND_ROBIN -> Comparator.comparingDouble(SiteState.Agent::turn);
            case LEAST_BUSY ->
                Comparator.<SiteState.Agent>comparingDouble(a -> (double) a.used() / a.capacity())
                        .thenComparing(idle);
            case MOST_SKILLED ->
                Comparator.<SiteState.Agent>comparingInt(a -> -a.skill(lane.department()))
                        .thenComparing(idle);
        };
        return Comparator.comparing(id -> before.agent(id.value()), by);
    }

    /** Full exactly when nobody is free and a bound of the department is reached. */
    void checkFull(SimulatedRules rules, SiteState before, PlaceRequest request, long now, boolean refused) {
        Lane lane = request.lane();
        boolean full = rules.lines(lane)
                .bound()
                .filter(bound -> line(before, lane).free().isEmpty() && reached(bound, before, lane, now))
                .isPresent();
        assertThat(refused).as("full, in %s of %s", lane, rules.lines(lane)).isEqualTo(full);
    }

    private static boolean reached(LineRules.Bound bound, SiteState before, Lane lane, long now) {
        List<SiteState.Line> lines = List.of(line(before, lane), line(before, lane.general()));
        int standing = lines.stream().mapToInt(line -> line.all().size()).sum();
        long longest = bound.longest().map(Duration::toMillis).orElse(Long.MAX_VALUE);
        return standing >= bound.places()
                || lines.stream()
                        .anyMatch(line -> line.all().keySet().stream()
                                .findFirst()
                                .filter(head -> now
                                                - Objects.requireNonNull(
                                                                before.places().get(head))
                                                        .since()
                                        > longest)
                                .isPresent());
    }

    private static SiteState.Line line(SiteState state, Lane lane) {
        return state.line(lane);
    }
}
