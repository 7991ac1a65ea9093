package io.ringback.routing.replay;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.routing.rules.MemoryRouting;
import io.ringback.routing.rules.RuleBook;
import io.ringback.routing.rules.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** One passage through a recorded span under some rules. */
final class Run implements Watcher {
    /** After the record ends, what is left is worked off with whoever is there, for at most so long. */
    private static final long LONGEST_TAIL = 24 * 3_600_000L;

    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparingLong(Act::at).thenComparingLong(Act::number));
    private final Map<ConversationId, Progress> progress = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final MemoryRouting routing;
    private final Demand demand;
    private final long ringMs;
    private long now;
    private long number;

    /** Something that is going to happen. */
    private record Act(long at, long number, Runnable deed) {}

    /** A visit and how far it is. */
    private static final class Progress {
        final Demand.Visit visit;
        boolean answered;
        int accepted;

        Progress(Demand.Visit visit) {
            this.visit = visit;
        }
    }

    private Run(Recording recording, Demand demand, RuleBook rules) {
        this.routing = new MemoryRouting(rules, this, false);
        this.demand = demand;
        this.ringMs = rules.times().ring().toMillis();
        recording.shifts().forEach(shift -> plan(shift.at(), () -> shift(shift)));
        recording.chats().forEach(chat -> plan(chat.at(), () -> arrive(chat)));
    }

    /** Lives through the record; the outcomes come in the order in which waits ended. */
    static List<Outcome> of(Recording recording, RuleBook rules) {
        Run run = new Run(recording, new Demand(recording), rules);
        run.go(recording.to() + LONGEST_TAIL);
        return run.outcomes;
    }

    private void go(long end) {
        while (!acts.isEmpty() && acts.element().at() <= end) {
            long next = acts.element().at();
            long due = routing.nextDue().orElse(Long.MAX_VALUE);
            now = Math.max(now, Math.min(next, due));
            routing.at(now);
            if (due <= next) {
                routing.fireDue();
            } else {
                acts.remove().deed().run();
            }
        }
    }

    private void plan(long at, Runnable deed) {
        acts.add(new Act(at, number++, deed));
    }

    private void shift(Shift shift) {
        if (shift instanceof Shift.SignOn signOn) {
            routing.signOn(signOn.profile());
        } else if (shift instanceof Shift.Status status && status.status() == AgentStatus.OFFLINE) {
            routing.loseAgent(status.agent());
        } else if (shift instanceof Shift.Status status) {
            routing.setAvailability(status.agent(), status.status());
        }
    }

    private void arrive(Chat chat) {
        Progress visit = new Progress(demand.visit(chat));
        progress.put(chat.id(), visit);
        if (!routing.place(chat.id(), chat.visitor(), chat.lane(), chat.language(), chat.headStart())) {
            return;
        }
        visit.visit.leavesAfter().ifPresent(wait -> plan(chat.at() + wait, () -> leave(visit)));
    }

    private void leave(Progress visit) {
        Chat chat = visit.visit.chat();
        if (!visit.answered && routing.end(chat.id())) {
            outcomes.add(new Outcome(chat.lane(), now - chat.at(), false));
        }
    }

    @Override
    public void offered(ConversationId place, AgentId agent) {
        Progress visit = progress.get(place);
        if (visit != null) {
            long reaction = Math.min(visit.visit.reaction(), ringMs - 1);
            plan(now + reaction, () -> accept(visit, agent));
        }
    }

    private void accept(Progress visit, AgentId agent) {
        Chat chat = visit.visit.chat();
        if (!routing.accept(agent, chat.id())) {
            return;
        }
        if (!visit.answered) {
            visit.answered = true;
            outcomes.add(new Outcome(chat.lane(), now - chat.at(), true));
        }
        int n = ++visit.accepted;
        plan(now + visit.visit.handling().talk(), () -> end(visit, n));
    }

    /** A chat that was lost meanwhile is another agent's, from the beginning. */
    private void end(Progress visit, int n) {
        ConversationId id = visit.visit.chat().id();
        if (visit.accepted == n && routing.end(id)) {
            plan(now + visit.visit.handling().wrap(), () -> routing.finishWrapUp(id));
        }
    }
}
