package io.ringback.routing.rules;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import io.ringback.model.site.LineRules;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.rules.Timers.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens when a timer fires: {@code lua/lib/due.lua} and {@code moves_due.lua}. A timer that is out of date does nothing. */
final class DueTimers {
    private static final long AGAIN = 10_000;

    private final Floor floor;
    private final Slots slots;
    private final Standing standing;
    private final Moves moves;
    private final Matching matching;
    private final Desks desks;
    private final Endings endings;
    private final Turns turns;

    DueTimers(
            Floor floor,
            Slots slots,
            Standing standing,
            Moves moves,
            Matching matching,
            Desks desks,
            Endings endings,
            Turns turns) {
        this.floor = floor;
        this.slots = slots;
        this.standing = standing;
        this.moves = moves;
        this.matching = matching;
        this.desks = desks;
        this.endings = endings;
        this.turns = turns;
    }

    void fire(Timers.Entry entry) {
        switch (entry.kind()) {
            case LEASE -> leaseEnds(worker(entry.id()));
            case GRACE -> graceEnds(worker(entry.id()));
            case RATE -> rateEnds(worker(entry.id()));
            case PAUSE -> pauseEnds(entry.id());
            default -> {
                Place place = floor.places.get(new ConversationId(entry.id()));
                if (place != null) {
                    fire(entry.kind(), place);
                }
            }
        }
    }

    private void fire(Kind kind, Place place) {
        switch (kind) {
            case RING -> ringEnds(place);
            case HERE -> turns.leaseEnds(place);
            case TURN -> turns.turnEnds(place);
            case GONE -> visitorGone(place);
            case WRAP -> wrapEnds(place);
            case GENERAL -> general(place);
            case OVERFLOW -> overflow(place);
            case PREFER -> {
                standing.keepNoMore(place);
                matching.matchPlace(place);
            }
            default -> throw new IllegalStateException(kind + " is not of a place");
        }
    }

    private @Nullable Worker worker(String id) {
        return floor.workers.get(new AgentId(id));
    }

    private void ringEnds(Place place) {
        if (place.state != Place.State.OFFERED) {
            return;
        }
        Set<ConversationId> free = new LinkedHashSet<>(Set.of(place.id));
        List<AgentId> agents = List.copyOf(place.rings.keySet());
        for (AgentId agent : agents) {
            if (place.rings.getOrDefault(agent, false)) {
                free.addAll(desks.giveBack(floor.worker(agent), AgentStatus.AWAY));
                floor.watcher.setAway(agent);
            } else {
                free.addAll(notSeen(place, agent));
            }
        }
        agents.forEach(agent -> matching.matchAgent(floor.worker(agent)));
        desks.matchAll(free);
    }

    private Set<ConversationId> notSeen(Place place, AgentId agent) {
        Worker worker = moves.withdraw(place, agent);
        moves.pause(place, worker);
        worker.unseen++;
        if (worker.status != AgentStatus.AVAILABLE || worker.unseen < rules().unseenOffers()) {
            return Set.of();
        }
        floor.watcher.setAway(agent);
        return desks.giveBack(worker, AgentStatus.AWAY);
    }

    private void leaseEnds(@Nullable Worker worker) {
        if (worker == null || worker.status == AgentStatus.OFFLINE) {
            return;
        }
        worker.was = worker.status;
        floor.timers.set(Kind.GRACE, worker.id, floor.now + rules().grace().toMillis());
        desks.stopOffers(worker, AgentStatus.OFFLINE);
    }

    private void graceEnds(@Nullable Worker worker) {
        if (worker == null || worker.status != AgentStatus.OFFLINE) {
            return;
        }
        worker.was = AgentStatus.AWAY;
        desks.loseChats(worker);
    }

    private void rateEnds(@Nullable Worker worker) {
        if (worker != null) {
            slots.lookAtRate(worker);
            matching.matchAgent(worker);
        }
    }

    private void pauseEnds(String ids) {
        int bar = ids.indexOf('|');
        ConversationId id = new ConversationId(ids.substring(bar + 1));
        floor.worker(new AgentId(ids.substring(0, bar))).paused.remove(id);
        Place place = floor.places.get(id);
        if (place != null) {
            place.pauses--;
            matching.matchPlace(place);
        }
    }

    private void visitorGone(Place place) {
        if (place.here()) {
            return;
        }
        if (place.state == Place.State.OFFERED) {
            floor.timers.set(Kind.GONE, place.id, floor.now + rules().ring().toMillis());
        } else if (place.turn == TurnState.CALLED) {
            floor.timers.set(Kind.GONE, place.id, place.turnEnds + 1);
        } else if (place.state == Place.State.LINE) {
            endings.finish(place);
            floor.watcher.givenUp(place.id);
        }
    }

    private void wrapEnds(Place place) {
        if (place.state == Place.State.WRAP) {
            desks.freeSlot(place);
        }
    }

    private void general(Place place) {
        if (place.state == Place.State.LINE) {
            moves.move(place, place.lane.general());
            matching.matchPlace(place);
        }
    }

    private void overflow(Place place) {
        Optional<LineRules.Overflow> help = floor.rules.lines(place.lane).overflow();
        if (place.state != Place.State.LINE || help.isEmpty()) {
            return;
        }
        Lane lane = moves.elsewhere(place, help.get().to());
        if (lane == null) {
            floor.timers.set(Kind.OVERFLOW, place.id, floor.now + AGAIN);
            return;
        }
        standing.keepNoMore(place);
        floor.timers.clear(place.id, Kind.GENERAL);
        place.overflown = true;
        moves.move(place, lane);
        moves.setTimers(place);
        matching.matchPlace(place);
    }

    private RoutingRules rules() {
        return floor.rules.times();
    }
}
