package io.ringback.routing.rules;

import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.routing.rules.Timers.Kind;
import java.util.ArrayList;
import java.util.List;

/** Agents' slots and who takes offers: {@code lua/lib/agents.lua} and {@code rates.lua}. */
final class Slots {
    private static final long MINUTE = 60_000;

    private final Floor floor;

    Slots(Floor floor) {
        this.floor = floor;
    }

    /** Brings the free lists in line with the agent. */
    void offer(Worker worker) {
        boolean free = worker.takesOffers();
        for (Lane lane : worker.lanes()) {
            if (free) {
                floor.lane(lane).free.put(worker.id, Ranking.of(floor.rules, worker, lane));
            } else {
                floor.lane(lane).free.remove(worker.id);
            }
        }
    }

    void setStatus(Worker worker, AgentStatus status) {
        if (worker.status != status) {
            worker.idle = floor.now;
        }
        worker.status = status;
        if (status != AgentStatus.OFFLINE) {
            worker.unseen = 0;
        }
        offer(worker);
    }

    /** The free lists follow by {@link #offer}, once the caller has made up its mind. */
    void change(Worker worker, int change) {
        worker.used += change;
        worker.idle = floor.now;
        if (change > 0) {
            worker.turn = floor.now;
        }
        if (worker.status == AgentStatus.DRAINING && worker.used == 0) {
            setStatus(worker, AgentStatus.AWAY);
            floor.watcher.setAway(worker.id);
        }
    }

    void countOffer(Worker worker, Place place) {
        if (rate() > 0) {
            worker.rate.put(place.id, (double) floor.now);
            lookAtRate(worker);
        }
    }

    void uncountOffer(Worker worker, Place place) {
        if (rate() > 0 || worker.limited) {
            worker.rate.remove(place.id);
            lookAtRate(worker);
        }
    }

    void lookAtRate(Worker worker) {
        List<Scores.Member<ConversationId>> old = new ArrayList<>();
        worker.rate.forEach(member -> {
            if (member.score() <= floor.now - MINUTE) {
                old.add(member);
            }
        });
        old.forEach(member -> worker.rate.remove(member.key()));
        worker.limited = rate() > 0 && worker.rate.size() >= rate();
        var oldest = worker.rate.first();
        if (worker.limited && oldest != null) {
            floor.timers.set(Kind.RATE, worker.id, (long) oldest.score() + MINUTE);
        } else {
            floor.timers.clear(worker.id, Kind.RATE);
        }
    }

    private int rate() {
        return floor.rules.times().assignmentsPerMinute().orElse(0);
    }
}
