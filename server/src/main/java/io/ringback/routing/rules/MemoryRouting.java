package io.ringback.routing.rules;

import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.routing.rules.Timers.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site's routing in memory, on a clock that the caller moves. Each command is one decision, as each script is; what it brings
 * about is told to the {@link Watcher}. For one thread.
 */
public final class MemoryRouting {
    private final Floor floor;
    private final Slots slots;
    private final Standing standing;
    private final Matching matching;
    private final Turns turns;
    private final Moves moves;
    private final Desks desks;
    private final Endings endings;
    private final DueTimers due;
    private final Arrivals arrivals;

    /**
     * An empty site.
     *
     * @param leases whether agents and visitors are lost when they are not renewed in time, as on a server; without, visitors
     *     are there until they leave, and agents until {@link #loseAgent} says otherwise
     */
    public MemoryRouting(RuleBook rules, Watcher watcher, boolean leases) {
        floor = new Floor(rules, watcher, leases);
        slots = new Slots(floor);
        standing = new Standing(floor, slots);
        turns = new Turns(floor, standing);
        moves = new Moves(floor, slots, standing, turns);
        matching = new Matching(floor, slots, standing, turns);
        desks = new Desks(floor, slots, standing, moves, matching);
        endings = new Endings(floor, slots, standing, matching, turns);
        due = new DueTimers(floor, slots, standing, moves, matching, desks, endings, turns);
        arrivals = new Arrivals(floor);
    }

    /** Moves the clock, UTC ms; nothing fires by itself. */
    public void at(long now) {
        floor.now = now;
    }

    /** When the next timer is due, UTC ms. */
    public OptionalLong nextDue() {
        return floor.timers.next();
    }

    /** Fires all that is due, in its order. */
    public void fireDue() {
        for (Timers.Entry entry = floor.timers.take(floor.now); entry != null; entry = floor.timers.take(floor.now)) {
            due.fire(entry);
        }
    }

    /** The agent is here. Who comes back before the grace ended goes on as before; everybody else begins away. */
    public void signOn(AgentProfile profile) {
        @Nullable Worker known = floor.workers.get(profile.id());
        Worker worker = known == null ? new Worker(profile, floor.now) : known;
        boolean otherLanes = !worker.lanes().equals(profile.lanes());
        worker.lanes().forEach(lane -> floor.lane(lane).free.remove(worker.id));
        if (worker.status == AgentStatus.OFFLINE) {
            worker.status = worker.was;
        }
        if (worker.status == AgentStatus.DRAINING && worker.used == 0) {
            worker.status = AgentStatus.AWAY;
        }
        worker.profile = profile;
        floor.workers.put(profile.id(), worker);
        floor.timers.clear(worker.id, Kind.GRACE);
        renewAgent(worker.id);
        slots.offer(worker);
        Set<ConversationId> anybodys = otherLanes || profile.capacity() == 0 ? desks.keepNone(worker) : Set.of();
        matching.matchAgent(worker);
        desks.matchAll(anybodys);
    }

    /** Starts or stops taking offers; false for an agent whose lease has ended. */
    public boolean setAvailability(AgentId agent, AgentStatus status) {
        @Nullable Worker worker = floor.workers.get(agent);
        if (worker == null || worker.status == AgentStatus.OFFLINE) {
            return false;
        }
        switch (status) {
            case AVAILABLE -> {
                slots.setStatus(worker, status);
                matching.matchAgent(worker);
            }
            case DRAINING -> desks.drain(worker);
            default -> desks.stopOffers(worker, AgentStatus.AWAY);
        }
        return true;
    }

    /** The agent's machine answered. */
    public void renewAgent(AgentId agent) {
        if (floor.leases && floor.worker(agent).status != AgentStatus.OFFLINE) {
            floor.timers.set(Kind.LEASE, agent, floor.now + RuleBook.LEASE_MS);
        }
    }

    /** The agent's lease ends now. */
    public void loseAgent(AgentId agent) {
        due.fire(new Timers.Entry(Kind.LEASE, agent.value()));
    }

    /**
     * A visitor comes.
     *
     * @param headStartMs of earlier arrival
     * @return false when the lines take nobody more
     */
    public boolean place(ConversationId conversation, VisitorId visitor, Lane lane, String language, long headStartMs) {
        Place place = new Place(conversation, visitor, lane, language, (double) floor.now - headStartMs, floor.now);
        if (arrivals.isFull(place) && matching.freeAgents(place).isEmpty()) {
            return false;
        }
        place.kept = arrivals.preferred(place);
        floor.places.put(conversation, place);
        standing.stand(place);
        standing.beginLease(place);
        if (!matching.matchPlace(place)) {
            moves.setTimers(place);
            if (place.kept != null) {
                Duration wait = floor.rules.lines(lane).preferredWait();
                floor.timers.set(Kind.PREFER, conversation, floor.now + wait.toMillis());
            }
        }
        return true;
    }

    /** The visitor's connection is there, or there again. */
    public void renewVisitor(ConversationId conversation) {
        @Nullable Place place = floor.places.get(conversation);
        if (place == null || !place.waits()) {
            return;
        }
        standing.beginLease(place);
        if (place.turn == TurnState.AWAY) {
            turns.comeHere(place);
            matching.matchPlace(place);
        } else if (!place.here() && place.turn != TurnState.MISSED) {
            floor.timers.clear(conversation, Kind.GONE);
        }
    }

    /** The visitor says that they are there; false when there is no such place that waits. */
    public boolean answerCall(ConversationId conversation) {
        @Nullable Place place = floor.places.get(conversation);
        if (place == null || !place.waits()) {
            return false;
        }
        standing.beginLease(place);
        if (!place.here()) {
            turns.comeHere(place);
            matching.matchPlace(place);
        }
        return true;
    }

    /** A visitor who was called asks for more time; false when they get none. */
    public boolean moreTime(ConversationId conversation) {
        @Nullable Place place = floor.places.get(conversation);
        return place != null && place.waits() && turns.moreTime(place);
    }

    /** Whether the visitor is there for their turn; empty when the conversation is over. */
    public Optional<TurnState> turn(ConversationId conversation) {
        return Optional.ofNullable(floor.places.get(conversation)).map(place -> place.turn);
    }

    /** The offer is on the agent's screen. */
    public void seen(AgentId agent, ConversationId conversation) {
        @Nullable Place place = ringing(agent, conversation);
        if (place != null) {
            place.rings.put(agent, true);
            floor.worker(agent).unseen = 0;
        }
    }

    /** The agent takes the offered place; false when it does not ring with them. */
    public boolean accept(AgentId agent, ConversationId conversation) {
        @Nullable Place place = ringing(agent, conversation);
        if (place == null) {
            return false;
        }
        List<Worker> others = place.rings.keySet().stream()
                .filter(other -> !other.equals(agent))
                .map(other -> standing.clearDesk(place, other))
                .toList();
        others.forEach(other -> slots.uncountOffer(other, place));
        if (!place.rings.getOrDefault(agent, false)) {
            floor.worker(agent).unseen = 0;
        }
        place.n++;
        place.state = Place.State.ACTIVE;
        place.agent = agent;
        place.rings.clear();
        if (place.n == 1) {
            floor.lane(place.lane).served.count(floor.now);
        }
        standing.leaveLine(place);
        others.forEach(matching::matchAgent);
        floor.worker(agent).lanes().forEach(lane -> turns.look(lane, place.score));
        return true;
    }

    /** The agent gives an offered place back; false when it does not ring with them. */
    public boolean decline(AgentId agent, ConversationId conversation) {
        @Nullable Place place = ringing(agent, conversation);
        if (place == null) {
            return false;
        }
        Worker worker = moves.withdraw(place, agent);
        moves.pause(place, worker);
        matching.matchPlace(place);
        matching.matchAgent(worker);
        return true;
    }

    /** The visitor leaves, or the chat is over; false when it was over before. */
    public boolean end(ConversationId conversation) {
        @Nullable Place place = floor.places.get(conversation);
        if (place == null || place.state == Place.State.WRAP) {
            return false;
        }
        endings.finish(place);
        return true;
    }

    /** The after-contact work is done; false when there is none. */
    public boolean finishWrapUp(ConversationId conversation) {
        @Nullable Place place = floor.places.get(conversation);
        if (place == null || place.state != Place.State.WRAP) {
            return false;
        }
        desks.freeSlot(place);
        return true;
    }

    /** What the site looks like now. */
    public Standings standings() {
        return Standings.of(floor);
    }

    private @Nullable Place ringing(AgentId agent, ConversationId conversation) {
        @Nullable Place place = floor.places.get(conversation);
        return place != null && place.state == Place.State.OFFERED && place.rings.containsKey(agent) ? place : null;
    }
}
