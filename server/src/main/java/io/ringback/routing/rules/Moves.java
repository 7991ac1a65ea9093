package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.LineRules;
import io.ringback.routing.rules.Timers.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From one line to another and back into it: {@code lua/lib/moves.lua}. */
final class Moves {
    private final Floor floor;
    private final Slots slots;
    private final Standing standing;
    private final Turns turns;

    Moves(Floor floor, Slots slots, Standing standing, Turns turns) {
        this.floor = floor;
        this.slots = slots;
        this.standing = standing;
        this.turns = turns;
    }

    void move(Place place, Lane to) {
        floor.lane(place.lane).line.remove(place.id);
        boolean ready = place.kept == null && floor.lane(place.lane).ready.remove(place.id);
        boolean away = floor.lane(place.lane).away.remove(place.id);
        Lane from = place.lane;
        place.lane = to;
        floor.lane(to).line.put(place.id, place.score);
        if (ready) {
            standing.makeReady(place);
            turns.look(from);
        }
        if (away) {
            floor.lane(to).away.put(place.id, place.score);
            turns.look(to);
        }
        floor.watcher.moved(place.id, to);
    }

    /** Sets the timers that bring a waiting place elsewhere; both count from the arrival. */
    void setTimers(Place place) {
        LineRules own = floor.rules.lines(place.lane);
        if (!place.lane.equals(place.lane.general())) {
            own.generalAfter()
                    .ifPresent(after -> floor.timers.set(Kind.GENERAL, place.id, place.since + after.toMillis()));
        }
        if (!place.overflown) {
            own.overflow()
                    .ifPresent(help -> floor.timers.set(
                            Kind.OVERFLOW, place.id, place.since + help.after().toMillis()));
        }
    }

    /** The lane of another department for this place, or null when nobody takes chats there. */
    @Nullable
    Lane elsewhere(Place place, DepartmentId department) {
        for (String language : List.of(place.language, Lane.ANY)) {
            Lane lane = new Lane(department, language);
            if (floor.workers.values().stream().anyMatch(worker -> worker.accepts(lane))) {
                return lane;
            }
        }
        return null;
    }

    /** One agent's offer ends without assignment; with the last one the place stands in its line again. */
    Worker withdraw(Place place, AgentId agent) {
        floor.watcher.back(place.id, agent);
        Worker worker = standing.clearDesk(place, agent);
        slots.uncountOffer(worker, place);
        if (agent.equals(place.kept)) {
            standing.keepNoMore(place);
        }
        place.rings.remove(agent);
        if (place.rings.isEmpty()) {
            floor.timers.clear(place.id, Kind.RING);
            standing.stand(place);
            setTimers(place);
            if (!place.here()) {
                turns.look(place.lane);
            }
        }
        slots.offer(worker);
        return worker;
    }

    /** Keeps a place from being put before the same agent again at once. */
    void pause(Place place, Worker worker) {
        if (worker.paused.add(place.id)) {
            place.pauses++;
        }
        long until = floor.now + floor.rules.times().pause().toMillis();
        floor.timers.set(Kind.PAUSE, worker.id + "|" + place.id, until);
    }
}
