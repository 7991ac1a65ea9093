package io.ringback.routing.rules;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import io.ringback.routing.rules.Timers.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether waiting visitors are there when their turn comes: {@code lua/lib/turns.lua} and {@code turns_due.lua}. */
final class Turns {
    private static final int MOST_CALLS = 3;
    private static final int SKIPS = 2;
    private static final int QUIET_TURNS = 5;
    private static final int MOST_LOOKED_AT = 50;
    private static final long SERVED_IN_MS = 600_000;

    private final Floor floor;
    private final Standing standing;

    Turns(Floor floor, Standing standing) {
        this.floor = floor;
        this.standing = standing;
    }

    /** Calls those whose turn it is, or will be within the time they have to come. */
    void look(Lane lane) {
        look(lane, null);
    }

    /**
     * The same after an assignment.
     *
     * @param assigned the score of who got an agent just now
     */
    void look(Lane lane, @Nullable Double assigned) {
        Floor.LaneState line = floor.lane(lane);
        long soon = line.served.lastTenMinutes(floor.now)
                * floor.rules.times().turn().toMillis()
                / SERVED_IN_MS;
        List<Scores.Member<ConversationId>> heads = new ArrayList<>();
        line.away.forEach(heads::add);
        for (Scores.Member<ConversationId> member : heads.subList(0, Math.min(heads.size(), MOST_LOOKED_AT))) {
            Place place = floor.place(member.key());
            boolean over = assigned != null && place.score < assigned;
            if (place.turn == TurnState.PASSED) {
                if (assigned != null && --place.skips <= 0) {
                    call(place);
                }
            } else if (place.turn == TurnState.AWAY && (over || isNear(place, line, soon))) {
                call(place);
            }
        }
    }

    private static boolean isNear(Place place, Floor.LaneState line, long soon) {
        long before = line.ready.lower(place.score);
        return before < soon || (before == 0 && !line.free.isEmpty());
    }

    /** The same for all lanes of an agent who has a slot left, because nobody who is there wants it. */
    void lookForAbsent(Worker worker) {
        worker.lanes().forEach(this::look);
    }

    private void call(Place place) {
        place.turn = TurnState.CALLED;
        place.calls++;
        place.hadMore = false;
        place.turnEnds = floor.now + floor.rules.times().turn().toMillis();
        floor.timers.set(Kind.TURN, place.id, place.turnEnds);
    }

    /** Who was called asks for as much time again, once a call. */
    boolean moreTime(Place place) {
        if (place.turn != TurnState.CALLED || place.hadMore) {
            return false;
        }
        place.hadMore = true;
        place.turnEnds += floor.rules.times().turn().toMillis();
        floor.timers.set(Kind.TURN, place.id, place.turnEnds);
        return true;
    }

    /** The visitor is there again; the caller looks for an agent. */
    void comeHere(Place place) {
        floor.lane(place.lane).away.remove(place.id);
        place.calls = 0;
        floor.timers.clear(place.id, Kind.TURN, Kind.GONE);
        place.turn = TurnState.HERE;
        if (place.state == Place.State.LINE) {
            standing.stand(place);
        }
    }

    /** The visitor's lease is over. */
    void leaseEnds(Place place) {
        if (!place.waits()) {
            return;
        }
        if (place.here()) {
            goAway(place);
        }
        if (place.turn != TurnState.MISSED) {
            giveUpLater(place);
        }
    }

    private void goAway(Place place) {
        standing.keepNoMore(place);
        standing.takeUnready(place);
        place.turn = TurnState.AWAY;
        if (place.state == Place.State.LINE) {
            floor.lane(place.lane).away.put(place.id, place.score);
            look(place.lane);
        }
    }

    private void giveUpLater(Place place) {
        long absence = floor.rules.times().absence().toMillis();
        floor.timers.set(Kind.GONE, place.id, floor.now + absence);
    }

    /** Nobody came in the time there was, or nobody was served for a while since. */
    void turnEnds(Place place) {
        if (!place.waits()) {
            return;
        }
        if (place.turn == TurnState.PASSED) {
            callInQuiet(place);
        } else if (place.turn == TurnState.CALLED) {
            passOrMiss(place);
        }
    }

    private void passOrMiss(Place place) {
        if (place.calls < MOST_CALLS) {
            place.turn = TurnState.PASSED;
            place.skips = SKIPS;
            againAfter(place, QUIET_TURNS);
        } else {
            place.turn = TurnState.MISSED;
        }
        giveUpLater(place);
    }

    private void callInQuiet(Place place) {
        Floor.LaneState line = floor.lane(place.lane);
        if (line.ready.lower(place.score) == 0 && !line.free.isEmpty()) {
            call(place);
        } else {
            againAfter(place, 1);
        }
    }

    private void againAfter(Place place, int turns) {
        long turn = floor.rules.times().turn().toMillis();
        floor.timers.set(Kind.TURN, place.id, floor.now + turns * turn);
    }
}
