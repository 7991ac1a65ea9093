package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A centre's days by the model of the shared traces, in virtual time: what a server would observe goes to a listener, each question
 * with the true load at that moment.
 */
final class CentreRun {
    private static final double ASK_EVERY = 60;
    private static final double CALLBACK_FROM = 300;
    private static final double RINGS = 40;
    private static final double REDIALLED = 600;

    private final Agenda agenda = new Agenda();
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final Map<String, NavigableSet<Place>> lines = new HashMap<>();
    private final Map<String, NavigableSet<Place>> tombs = new HashMap<>();
    private final Centre centre;
    private final Random random;
    private final BiConsumer<TraceEvent, String> listener;
    private DayPlan plan;

    CentreRun(Centre centre, long seed, BiConsumer<TraceEvent, String> listener) {
        this.centre = centre;
        this.random = new Random(seed);
        this.plan = new DayPlan(centre, 0, random);
        this.listener = listener;
        centre.lanes().forEach(lane -> {
            line(lines, lane);
            line(tombs, lane);
        });
    }

    void run(int days) {
        for (int day = 0; day < days; day++) {
            if (day > 0) {
                plan = new DayPlan(centre, day, random);
            }
            agenda.begin(day * Centre.DAY + Centre.OPENS);
            say(new TraceEvent.Open(now(), new HeadStarts(Centre.HEADS, false), Centre.DUE));
            plan.visits.forEach(visit -> agenda.at(visit.t(), () -> arrive(visit)));
            plan.changes.forEach(change -> agenda.at(change.t(), () -> change(change)));
            while (!agenda.isEmpty()) {
                agenda.next().run();
            }
            say(new TraceEvent.Shut(now()));
            desks.clear();
            lines.values().forEach(Set::clear);
            tombs.values().forEach(Set::clear);
        }
    }

    private double now() {
        return agenda.now();
    }

    private void say(TraceEvent event) {
        listener.accept(event, "");
    }

    private void change(DayPlan.Change change) {
        Desk desk = desks.computeIfAbsent(change.agent(), agent -> new Desk(agent, change.capacity(), change.lanes()));
        desk.accepting = change.accepts();
        if (change.accepts()) {
            desk.idleSince = now();
            say(new TraceEvent.Login(now(), desk.agent, desk.capacity, desk.load(), desk.lanes));
            fill(desk);
        } else {
            say(new TraceEvent.Logout(now(), desk.agent, change.back()));
        }
    }

    private void arrive(DayPlan.Visit visit) {
        say(new TraceEvent.Arrive(now(), visit.id(), visit.priority(), visit.lane()));
        Place place = new Place(visit, now(), Centre.HEADS.get(visit.priority()));
        Desk desk = roomFor(visit.lane());
        if (desk != null) {
            give(place, desk);
            return;
        }
        line(place).add(place);
        ask(place, 0);
        if (centre.callbacks() && visit.priority() > 0 && visit.mood() < .3 && reference(place) > CALLBACK_FROM) {
            takeCallback(place);
        } else {
            agenda.at(now() + visit.patience(), () -> giveUp(place));
        }
    }

    private void takeCallback(Place place) {
        place.callback = true;
        if (place.visit.mood() < .18) {
            say(new TraceEvent.CallbackKept(now(), place.visit.id()));
            return;
        }
        leave(place);
        double due = (Math.floor(now() / 900) + 2 + random.nextInt(10)) * 900;
        say(new TraceEvent.CallbackBooked(now(), place.visit.id()));
        if (due % Centre.DAY < Centre.SHUTS - 1800) {
            agenda.at(due, () -> call(place.visit, 0));
        }
    }

    private void call(DayPlan.Visit visit, int attempt) {
        Place place = new Place(visit, now(), Centre.HEADS.get(Centre.DUE));
        place.callback = true;
        place.attempt = attempt;
        say(new TraceEvent.CallbackDue(now(), visit.id(), visit.lane()));
        Desk desk = roomFor(visit.lane());
        if (desk != null) {
            give(place, desk);
        } else {
            line(place).add(place);
        }
    }

    private void giveUp(Place place) {
        if (place.inLine) {
            leave(place);
            say(new TraceEvent.Abandon(now(), place.visit.id()));
            line(tombs, place.visit.lane()).add(place);
        }
    }

    private void ask(Place place, int seq) {
        if (!place.inLine || place.callback || line(tombs, place.visit.lane()).contains(place)) {
            return;
        }
        Map<String, Integer> lower = new LinkedHashMap<>();
        lines.forEach((lane, line) -> lower.put(lane, line.headSet(place).size()));
        int ahead = line(place).headSet(place).size();
        DayPlan.Visit visit = place.visit;
        listener.accept(
                new TraceEvent.Ask(
                        now(),
                        visit.id(),
                        seq,
                        visit.priority(),
                        ahead,
                        now() - place.since,
                        lines.size() == 1 ? Map.of() : lower),
                regime());
        agenda.at(now() + ASK_EVERY, () -> ask(place, seq + 1));
    }

    private String regime() {
        return plan.regime(
                now(),
                desks.values(),
                lines.values().stream().mapToInt(Set::size).sum());
    }

    private double reference(Place place) {
        return (line(place).headSet(place).size() + 1)
                * Centre.slotSeconds(3)
                * lines.size()
                / Desk.slots(desks.values());
    }

    private @Nullable Desk roomFor(String lane) {
        return desks.values().stream()
                .filter(desk -> desk.hasRoom() && desk.lanes.contains(lane))
                .min(Comparator.comparingInt(Desk::load).thenComparingDouble(desk -> desk.idleSince))
                .orElse(null);
    }

    private void give(Place place, Desk desk) {
        DayPlan.Visit visit = place.visit;
        place.inLine = false;
        resolve(desk, place.score);
        say(new TraceEvent.Assign(now(), visit.id(), desk.agent));
        desk.pass(now());
        if (place.callback && random.nextDouble() < .2) {
            desk.wrapping++;
            agenda.at(now() + RINGS, () -> missed(place, desk));
        } else {
            desk.talks.add(new Desk.Chat(visit.id(), visit.work(), visit.wrapUp()));
        }
        goOn(desk);
    }

    private void missed(Place place, Desk desk) {
        desk.wrapping--;
        say(new TraceEvent.NoAnswer(now(), place.visit.id(), desk.agent));
        if (place.attempt < 2) {
            agenda.at(now() + REDIALLED, () -> call(place.visit, place.attempt + 1));
        }
        fill(desk);
    }

    private void goOn(Desk desk) {
        desk.planEnd(agenda, chat -> close(chat, desk));
    }

    private void close(Desk.Chat chat, Desk desk) {
        desk.wrapUp(chat, now());
        say(new TraceEvent.Close(now(), chat.id));
        agenda.at(now() + chat.wrapUp, () -> {
            desk.wrapping--;
            desk.idleSince = now();
            say(new TraceEvent.Free(now(), chat.id, desk.agent));
            fill(desk);
        });
        goOn(desk);
    }

    private void fill(Desk desk) {
        while (desk.hasRoom()) {
            Place first = first(desk);
            if (first == null) {
                resolve(desk, Double.POSITIVE_INFINITY);
                return;
            }
            leave(first);
            give(first, desk);
        }
    }

    private @Nullable Place first(Desk desk) {
        Place first = null;
        for (String lane : desk.lanes) {
            NavigableSet<Place> line = line(lines, lane);
            Place head = line.isEmpty() ? null : line.first();
            first = head != null && (first == null || head.compareTo(first) < 0) ? head : first;
        }
        return first;
    }

    /** Those who gave up and stood before this score would have been served now. */
    private void resolve(Desk desk, double score) {
        for (String lane : desk.lanes) {
            NavigableSet<Place> stones = line(tombs, lane);
            for (Place stone : new ArrayList<>(stones)) {
                if (stone.score >= score) {
                    break;
                }
                stones.remove(stone);
                say(new TraceEvent.Tomb(now(), stone.visit.id()));
            }
        }
    }

    private void leave(Place place) {
        place.inLine = false;
        line(place).remove(place);
    }

    private NavigableSet<Place> line(Place place) {
        return line(lines, place.visit.lane());
    }

    private static NavigableSet<Place> line(Map<String, NavigableSet<Place>> of, String lane) {
        return of.computeIfAbsent(lane, name -> new TreeSet<>());
    }
}
