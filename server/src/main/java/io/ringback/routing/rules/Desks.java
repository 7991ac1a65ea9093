package io.ringback.routing.rules;

import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.TurnState;
import io.ringback.routing.rules.Timers.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
        return inOrder(worker.desk.stream().map(floor::place).filter(place -> place.state == state));
    }

    private static List<Place> inOrder(Stream<Place> places) {
        return places.sorted(Comparator.<Place>comparingDouble(place -> place.score)
                        .thenComparing(place -> place.id.toString()))
                .toList();
    }

    /** Looks for agents for places that came free together: only when all of them stand in line, and the lowest score first. */
    void matchAll(Set<ConversationId> ids) {
        inOrder(ids.stream().map(floor::place)).forEach(matching::matchPlace);
    }

    /** Places kept for an agent who takes no chats any more are anybody's. */
    Set<ConversationId> keepNone(Worker worker) {
        Set<ConversationId> kept = new LinkedHashSet<>();
        worker.kept.forEach(member -> kept.add(member.key()));
        kept.forEach(id -> standing.keepNoMore(floor.place(id)));
        return kept;
    }

    /** An agent takes no more offers: those that ring go back at once. Returns all places that came free by it. */
    Set<ConversationId> giveBack(Worker worker, AgentStatus status) {
        slots.setStatus(worker, status);
        Set<ConversationId> free = new LinkedHashSet<>();
        for (Place place : onDesk(worker, Place.State.OFFERED)) {
            moves.withdraw(place, worker.id);
            free.add(place.id);
        }
        free.addAll(keepNone(worker));
        return free;
    }

    /** The same, and whoever else is free takes them. */
    void stopOffers(Worker worker, AgentStatus status) {
        matchAll(giveBack(worker, status));
    }

    /** An agent gets no new chats: what lies on the desk or rings goes on. */
    void drain(Worker worker) {
        slots.setStatus(worker, worker.used > 0 ? AgentStatus.DRAINING : AgentStatus.AWAY);
        matchAll(keepNone(worker));
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
            place.turn = TurnState.HERE;
            standing.beginLease(place);
            standing.stand(place);
            moves.setTimers(place);
            floor.watcher.lost(place.id, worker.id);
        }
        places.forEach(matching::matchPlace);
    }
}
