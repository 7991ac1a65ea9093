package io.ringback.routing.rules;

import io.ringback.routing.rules.Timers.Kind;
import java.util.List;
import java.util.Objects;

/** A conversation is over: {@code lua/lib/endings.lua}. */
final class Endings {
    private final Floor floor;
    private final Slots slots;
    private final Standing standing;
    private final Matching matching;
    private final Turns turns;

    Endings(Floor floor, Slots slots, Standing standing, Matching matching, Turns turns) {
        this.floor = floor;
        this.slots = slots;
        this.standing = standing;
        this.matching = matching;
        this.turns = turns;
    }

    void finish(Place place) {
        if (place.waits()) {
            List<Worker> freed = place.rings.keySet().stream()
                    .map(agent -> standing.clearDesk(place, agent))
                    .toList();
            freed.forEach(worker -> slots.uncountOffer(worker, place));
            standing.leaveLine(place);
            standing.forget(place);
            freed.forEach(matching::matchAgent);
            turns.look(place.lane);
        } else {
            floor.lastAgents.put(place.visitor, Objects.requireNonNull(place.agent));
            place.state = Place.State.WRAP;
            floor.timers.set(
                    Kind.WRAP,
                    place.id,
                    floor.now + floor.rules.times().wrapUp().toMillis());
        }
    }
}
