package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.routing.rules.Timers.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who serves whom: {@code lua/lib/match.lua}. */
final class Matching {
    private final Floor floor;
    private final Slots slots;
    private final Standing standing;
    private final Turns turns;

    Matching(Floor floor, Slots slots, Standing standing, Turns turns) {
        this.floor = floor;
        this.slots = slots;
        this.standing = standing;
        this.turns = turns;
    }

    /** Puts a place before agents, of whom the first to accept gets it. */
    private void reserve(Place place, List<Worker> workers) {
        standing.takeUnready(place);
        for (Worker worker : workers) {
            worker.desk.add(place.id);
            place.rings.put(worker.id, false);
            slots.change(worker, 1);
            slots.countOffer(worker, place);
        }
        place.state = Place.State.OFFERED;
        floor.timers.set(
                Kind.RING, place.id, floor.now + floor.rules.times().ring().toMillis());
        workers.forEach(worker -> floor.watcher.offered(place.id, worker.id));
    }

    /** The free agents of the lane whom its policy puts first, as many as the place is put before at once. */
    List<Worker> freeAgents(Place place) {
        int most = floor.rules.lines(place.lane).offersAtOnce();
        List<Worker> found = new ArrayList<>();
        for (Scores.Member<AgentId> member : floor.lane(place.lane).free) {
            Worker worker = floor.worker(member.key());
            if (!worker.paused.contains(place.id)) {
                found.add(worker);
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** Finds agents for a place that stands in its line; returns whether there were any. */
    boolean matchPlace(Place place) {
        if (place.state != Place.State.LINE || !place.here()) {
            return false;
        }
        List<Worker> workers = place.kept == null ? freeAgents(place) : keeper(place.kept);
        if (workers.isEmpty()) {
            return false;
        }
        reserve(place, workers);
        workers.forEach(slots::offer);
        turns.look(place.lane);
        return true;
    }

    private List<Worker> keeper(AgentId kept) {
        Worker worker = floor.worker(kept);
        return worker.takesOffers() ? List.of(worker) : List.of();
    }

    /** Fills an agent's free slots. */
    void matchAgent(Worker worker) {
        List<Lane> taken = new ArrayList<>();
        while (worker.takesOffers()) {
            ConversationId first = firstInLine(worker);
            if (first == null) {
                break;
            }
            taken.add(floor.place(first).lane);
            reserve(floor.place(first), List.of(worker));
        }
        slots.offer(worker);
        taken.forEach(turns::look);
        if (worker.takesOffers()) {
            turns.lookForAbsent(worker);
        }
    }

    /** The lowest score over the places kept for an agent and the heads of the lanes; what is paused for the agent is passed over. */
    private @Nullable ConversationId firstInLine(Worker worker) {
        Scores.Member<ConversationId> best = head(worker, worker.kept);
        for (Lane lane : worker.lanes()) {
            Scores.Member<ConversationId> head = head(worker, floor.lane(lane).ready);
            if (head != null && (best == null || head.score() < best.score())) {
                best = head;
            }
        }
        return best == null ? null : best.key();
    }

    private static Scores.@Nullable Member<ConversationId> head(Worker worker, Scores<ConversationId> places) {
        for (Scores.Member<ConversationId> member : places) {
            if (!worker.paused.contains(member.key())) {
                return member;
            }
        }
        return null;
    }
}
