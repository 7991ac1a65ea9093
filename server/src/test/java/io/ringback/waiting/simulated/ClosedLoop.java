package io.ringback.waiting.simulated;

import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.trace.TraceEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A centre's days by the model of the shared traces, in virtual time, in which the product routes: people come, give up, answer, talk
 * and go on breaks here; who is put before whom is decided there, and what the product tells of waits is held against what happens.
 *
 * <p>Who gave up leaves a shadow in line. When the product puts somebody behind it before an agent who serves its lane, or leaves a
 * slot free, the shadow would have rung instead, and its wait is known: until it would have been answered. The product never hears
 * of shadows; they tell the true wait of those it lost.
 */
public final class ClosedLoop {
    /** A little more than the minute after which the product counts it as another question. */
    private static final double ASK_EVERY = 60.002;

    private static final double MEAN_RING = 3;
    private static final double LEAST_RING = 1;
    private static final double MOST_RING = 15;

    private final Agenda agenda = new Agenda();
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, TreeSet<Caller>> shadows = new HashMap<>();
    private final Centre centre;
    private final Switchboard board;
    private final ClosedLoopJudge judge;
    private final Random random;
    private final Random rings;
    private DayPlan plan;

    /** Somebody who waits, or their shadow. */
    private static final class Caller implements Comparable<Caller> {
        final DayPlan.Visit visit;
        final double score;
        final double ring;
        boolean unkept;
        double answers;

        @Nullable
        Desk rings;

        Caller(DayPlan.Visit visit, double score, double ring) {
            this.visit = visit;
            this.score = score;
            this.ring = ring;
        }

        @Override
        public int compareTo(Caller other) {
            int byScore = Double.compare(score, other.score);
            return byScore != 0 ? byScore : visit.id().compareTo(other.visit.id());
        }
    }

    /** A centre whose days begin now. */
    public ClosedLoop(Centre centre, long seed, Switchboard board, ClosedLoopJudge judge) {
        this.centre = centre;
        this.board = board;
        this.judge = judge;
        this.random = new Random(seed);
        this.rings = new Random(~seed);
        this.plan = new DayPlan(centre, 0, random);
        centre.lanes().forEach(lane -> shadows.put(lane, new TreeSet<>()));
    }

    /** Lives so many days. */
    public void run(int days) {
        for (int day = 0; day < days; day++) {
            if (day > 0) {
                plan = new DayPlan(centre, day, random);
            }
            agenda.begin(day * Centre.DAY + Centre.OPENS);
            plan.visits.forEach(visit -> agenda.at(visit.t(), () -> arrive(visit)));
            plan.changes.forEach(change -> agenda.at(change.t(), () -> change(change)));
            while (!agenda.isEmpty()) {
                Runnable act = agenda.next();
                board.at(now());
                act.run();
                observe();
            }
            shadows.values().forEach(TreeSet::clear);
            judge.shut();
        }
    }

    private double now() {
        return agenda.now();
    }

    private void change(DayPlan.Change change) {
        // people are the same every day; what they can do may not be
        String agent = change.agent().substring(change.agent().indexOf('a'));
        Desk desk = desks.get(agent);
        if (desk == null || desk.capacity != change.capacity() || !desk.lanes.equals(change.lanes())) {
            desk = new Desk(agent, change.capacity(), change.lanes());
            desks.put(agent, desk);
            board.signOn(agent, desk.capacity, desk.lanes);
        }
        desk.accepting = change.accepts();
        if (change.accepts()) {
            board.available(agent);
            judge.hear(new TraceEvent.Login(now(), agent, desk.capacity, desk.load(), desk.lanes));
        } else {
            board.away(agent, change.back());
            judge.hear(new TraceEvent.Logout(now(), agent, change.back()));
        }
    }

    private void arrive(DayPlan.Visit visit) {
        double head = Centre.HEADS.get(visit.priority()) - Centre.HEADS.get(2);
        double ring = Math.min(LEAST_RING - (MEAN_RING - LEAST_RING) * Math.log(1 - rings.nextDouble()), MOST_RING);
        Caller caller = new Caller(visit, now() - head, ring);
        callers.put(visit.id(), caller);
        judge.hear(new TraceEvent.Arrive(now(), visit.id(), visit.priority(), visit.lane()));
        tick();
        board.place(visit.id(), visit.lane(), (int) head / 60);
        observe();
        ask(caller, 0);
        agenda.at(now() + visit.patience(), () -> giveUp(caller));
    }

    private void ask(Caller caller, int seq) {
        if (callers.get(caller.visit.id()) != caller) {
            return;
        }
        if (seq > 0) {
            tick();
        }
        Switchboard.Answer answer = board.ask(caller.visit.id());
        caller.unkept = true;
        DayPlan.Visit visit = caller.visit;
        var ask = new TraceEvent.Ask(
                now(), visit.id(), seq, visit.priority(), answer.ahead(), now() - visit.t(), Map.of());
        judge.asked(ask, answer.estimate(), caller.rings != null, regime());
        agenda.at(visit.t() + ASK_EVERY * (seq + 1), () -> ask(caller, seq + 1));
    }

    private void tick() {
        Map<String, Told> kept = board.tick();
        kept.forEach((id, told) -> {
            Caller caller = callers.get(id);
            if (caller != null) {
                caller.unkept = false;
            }
            judge.kept(id, told);
        });
    }

    private String regime() {
        return plan.regime(
                now(),
                desks.values(),
                callers.values().stream().filter(each -> each.rings == null).count());
    }

    private void giveUp(Caller caller) {
        if (!callers.remove(caller.visit.id(), caller)) {
            return;
        }
        board.giveUp(caller.visit.id());
        judge.hear(new TraceEvent.Abandon(now(), caller.visit.id()));
        Desk rung = caller.rings;
        if (rung == null) {
            shadows(caller.visit.lane()).add(caller);
        } else {
            rung.ringing--;
            judge.resolved(caller.visit.id(), caller.answers);
        }
    }

    /** What rings now, and who of those that gave up would have rung. */
    private void observe() {
        for (Switchboard.Ring ring : board.rings()) {
            Caller caller = callers.get(ring.id());
            Desk desk = Objects.requireNonNull(desks.get(ring.agent()));
            if (caller != null && ring.back()) {
                desk.ringing--;
                caller.rings = null;
            } else if (caller != null) {
                ring(caller, desk);
            }
        }
        for (Desk desk : desks.values()) {
            if (desk.hasRoom()) {
                cast(desk, Double.POSITIVE_INFINITY);
            }
        }
    }

    private void ring(Caller caller, Desk desk) {
        cast(desk, caller.score);
        desk.ringing++;
        caller.rings = desk;
        caller.answers = now() + caller.ring;
        double answers = caller.answers;
        agenda.at(answers, () -> {
            if (caller.rings == desk && caller.answers == answers && callers.get(caller.visit.id()) == caller) {
                accept(caller, desk);
            }
        });
    }

    /** Shadows with a lower score would have rung. */
    private void cast(Desk desk, double score) {
        for (String lane : desk.lanes) {
            NavigableSet<Caller> line = shadows(lane);
            while (!line.isEmpty() && line.first().score < score) {
                Caller shadow = line.pollFirst();
                if (shadow != null) {
                    judge.resolved(shadow.visit.id(), now() + shadow.ring);
                }
            }
        }
    }

    private void accept(Caller caller, Desk desk) {
        DayPlan.Visit visit = caller.visit;
        if (caller.unkept) {
            tick();
        }
        callers.remove(visit.id());
        board.accept(visit.id(), desk.agent);
        judge.hear(new TraceEvent.Assign(now(), visit.id(), desk.agent));
        judge.resolved(visit.id(), now());
        desk.ringing--;
        desk.pass(now());
        desk.talks.add(new Desk.Chat(visit.id(), visit.work(), visit.wrapUp()));
        goOn(desk);
    }

    private void goOn(Desk desk) {
        desk.planEnd(agenda, chat -> close(chat, desk));
    }

    private void close(Desk.Chat chat, Desk desk) {
        desk.wrapUp(chat, now());
        board.end(chat.id, desk.agent);
        agenda.at(now() + chat.wrapUp, () -> {
            desk.wrapping--;
            board.finish(chat.id, desk.agent);
            judge.hear(new TraceEvent.Free(now(), chat.id, desk.agent));
        });
        goOn(desk);
    }

    private NavigableSet<Caller> shadows(String lane) {
        return Objects.requireNonNull(shadows.get(lane));
    }
}
