package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.routing.rules.Timers.Kind;
import java.util.Objects;

/** Places in their lines and on desks: {@code lua/lib/places.lua}. */
final class Standing {
    private final Floor floor;
    private final Slots slots;

    Standing(Floor floor, Slots slots) {
        this.floor = floor;
        this.slots = slots;
    }

    void makeReady(Place place) {
        if (place.kept == null) {
            floor.lane(place.lane).ready.put(place.id, place.score);
        } else {
            floor.worker(place.kept).kept.put(place.id, place.score);
        }
    }

    boolean takeUnready(Place place) {
        return place.kept == null
                ? floor.lane(place.lane).ready.remove(place.id)
                : floor.worker(place.kept).kept.remove(place.id);
    }

    /** The place is anybody's from now on. */
    void keepNoMore(Place place) {
        if (place.kept == null) {
            return;
        }
        boolean ready = takeUnready(place);
        floor.timers.clear(place.id, Kind.PREFER);
        place.kept = null;
        if (ready) {
            makeReady(place);
        }
    }

    void beginLease(Place place) {
        if (floor.leases) {
            floor.timers.set(Kind.HERE, place.id, floor.now + RuleBook.LEASE_MS);
        }
    }

    /** Puts a place into its line, with its own score. */
    void stand(Place place) {
        place.state = Place.State.LINE;
        place.agent = null;
        place.rings.clear();
        floor.lane(place.lane).line.put(place.id, place.score);
        if (place.here()) {
            makeReady(place);
        } else {
            floor.lane(place.lane).away.put(place.id, place.score);
        }
    }

    void leaveLine(Place place) {
        floor.lane(place.lane).line.remove(place.id);
        takeUnready(place);
        place.kept = null;
        floor.lane(place.lane).away.remove(place.id);
        place.calls = 0;
        floor.timers.clear(
                place.id, Kind.RING, Kind.TURN, Kind.HERE, Kind.GONE, Kind.GENERAL, Kind.OVERFLOW, Kind.PREFER);
    }

    /** The agent's slot is free of this place; whoever calls lets the agent be matched or offers the slots. */
    Worker clearDesk(Place place, AgentId agent) {
        Worker worker = floor.worker(agent);
        worker.desk.remove(place.id);
        slots.change(worker, -1);
        return worker;
    }

    Worker clearDesk(Place place) {
        return clearDesk(place, Objects.requireNonNull(place.agent));
    }

    void forget(Place place) {
        floor.places.remove(place.id);
    }
}
