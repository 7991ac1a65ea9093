package io.ringback.routing.rules;

import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.routing.rules.Timers.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything on one agent's desk at once: {@code lua/lib/desks.lua}. */
final class Desks {
    private final Floor floor;
    private final Slots slots;
    private final Standing standing;
    private final Moves moves;
    private final Matching matching;

    Desks(Floor floor, Slots slots, Standing standing, Moves moves, Matching matching) {
        this.floor = floor;
        this.slots = slots;
        this.standing = standing;
        this.moves = moves;
        this.matching = matching;
    }

    private List<Place> onDesk(Worker worker, Place.State state) {
        return worker.desk.stream()
                .map(floor::place)
                .filter(place -> place.state == state)
                .sorted(Comparator.<Place>comparingDouble(place -> place.score)
                        .thenComparing(place -> place.id.toString()))
                .toList();
    }

    /** Places kept for an agent who takes no chats any more are anybody's. */
    void keepNone(Worker worker) {
        List<ConversationId> kept = new ArrayList<>();
        worker.kept.forEach(member -> kept.add(member.key()));
        for (ConversationId id : kept) {
            Place place = floor.place(id);
            standing.keepNoMore(place);
            matching.matchPlace(place);
        }
    }

    /** An agent takes no more offers: those that ring go back at once, to whoever else is free. */
    void stopOffers(Worker worker, AgentStatus status) {
        slots.setStatus(worker, status);
        List<Place> places = onDesk(worker, Place.State.OFFERED);
        places.forEach(place -> moves.withdraw(place, worker.id));
        places.forEach(matching::matchPlace);
        keepNone(worker);
    }

    /** An agent gets no new chats: what lies on the desk or rings goes on. */
    void drain(Worker worker) {
        slots.setStatus(worker, worker.used > 0 ? AgentStatus.DRAINING : AgentStatus.AWAY);
        keepNone(worker);
    }

    /** Wrap-up is over: the slot is free. */
    void freeSlot(Place place) {
        floor.timers.clear(place.id, Kind.WRAP);
        Worker worker = standing.clearDesk(place);
        standing.forget(place);
        matching.matchAgent(worker);
    }

    /** Chats of an agent who did not come back: to the front of their lines, because they keep their scores. */
    void loseChats(Worker worker) {
        onDesk(worker, Place.State.WRAP).forEach(this::freeSlot);
        List<Place> places = onDesk(worker, Place.State.ACTIVE);
        for (Place place : places) {
            slots.offer(standing.clearDesk(place));
            place.here = true;
            standing.beginLease(place);
            standing.stand(place);
            moves.setTimers(place);
            floor.watcher.lost(place.id, worker.id);
        }
        places.forEach(matching::matchPlace);
    }
}
