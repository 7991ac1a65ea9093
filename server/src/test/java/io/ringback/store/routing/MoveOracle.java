package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.site.LineRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places change lines only as the site's rules say, in time, and are kept for nobody longer than they say. */
final class MoveOracle {
    private final Map<ConversationId, Lane> lanes = new HashMap<>();
    private final Set<ConversationId> helped = new HashSet<>();
    private final Map<ConversationId, Long> handedOn = new HashMap<>();
    private int general;
    private int overflows;

    /** How many moved to a general lane and to another department. */
    String moves() {
        return general + " to general lanes, " + overflows + " to other departments";
    }

    boolean sawBoth() {
        return general > 0 && overflows > 0;
    }

    /** An agent gave the chat away: its waits begin anew, in whatever lane it stands now. */
    void handedOn(ConversationId id, long time) {
        handedOn.put(id, time);
        lanes.remove(id);
        helped.remove(id);
    }

    void check(SimulatedRules rules, SiteState now, long time) {
        now.places().forEach((id, place) -> {
            Lane before = lanes.put(id, place.lane());
            if (before != null && !before.equals(place.lane())) {
                checkMove(rules, id, before, place, time);
            }
            if (!place.kept().isEmpty()) {
                assertThat(place.state()).isIn("line", "offered");
                String status = now.agent(place.kept()).status();
                boolean rings = place.state().equals("offered") && status.equals("draining");
                // of who is not here it is found out when they come back
                assertThat(rings || !place.here() ? "available" : status)
                        .as("%s is kept", id)
                        .isEqualTo("available");
            }
        });
        lanes.keySet().retainAll(now.places().keySet());
        handedOn.keySet().retainAll(now.places().keySet());
    }

    private void checkMove(SimulatedRules rules, ConversationId id, Lane before, SiteState.Place place, long time) {
        Lane lane = place.lane();
        LineRules own = rules.lines(before);
        if (lane.department().equals(before.department())) {
            general++;
            assertThat(lane).as("%s moved", id).isEqualTo(before.general());
            assertThat(time).isGreaterThanOrEqualTo(place.since() + millis(own.generalAfter()));
        } else {
            overflows++;
            assertThat(helped.add(id))
                    .as("%s moved to another department once", id)
                    .isTrue();
            assertThat(own.overflow().map(LineRules.Overflow::to)).contains(lane.department());
            assertThat(time)
                    .isGreaterThanOrEqualTo(
                            place.since() + millis(own.overflow().map(LineRules.Overflow::after)));
        }
    }

    private static long millis(Optional<Duration> time) {
        return time.orElseThrow().toMillis();
    }

    /** Everything that was due has fired: nobody stands where they should not any more. */
    void fired(SimulatedRules rules, SiteState now, long time) {
        now.places().forEach((id, place) -> {
            if (place.state().equals("line")) {
                LineRules own = rules.lines(place.lane());
                boolean late = own.generalAfter()
                        .filter(after -> handedOn.getOrDefault(id, place.since()) + after.toMillis() <= time)
                        .isPresent();
                assertThat(late && !place.lane().equals(place.lane().general()))
                        .as("%s should stand in the general lane of %s", id, place.lane())
                        .isFalse();
            }
            if (!place.kept().isEmpty() && place.state().equals("line") && !handedOn.containsKey(id)) {
                long longest = rules.departments().stream()
                        .mapToLong(each -> each.lines().preferredWait().toMillis())
                        .max()
                        .orElse(0);
                assertThat(time).as("%s is kept", id).isLessThan(place.since() + longest);
            }
        });
    }
}
