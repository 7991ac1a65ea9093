package io.ringback.waiting.trace;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.estimate.Question;
import io.ringback.waiting.estimate.SiteEstimator;
import io.ringback.waiting.estimate.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays events into an estimator and answers each question before it looks at the next event. */
public final class Replay {
    private final SiteEstimator estimator = new SiteEstimator(HeadStarts.NONE);
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Watcher watcher;
    private int due;

    /** Somebody in line, or who left it without being forgotten. */
    private static final class Contact {
        private final String lane;
        private final List<Told> told = new ArrayList<>(2);
        private boolean committed;
        private boolean gone;

        Contact(String lane) {
            this.lane = lane;
        }
    }

    /** A replay that begins with an estimator that has seen nothing. */
    public Replay(Watcher watcher) {
        this.watcher = watcher;
    }

    /** The next event; not before the last one. */
    public void on(TraceEvent event) {
        watcher.event(event);
        if (event instanceof TraceEvent.Ask ask) {
            ask(ask);
        } else if (event instanceof TraceEvent.Arrive arrive) {
            arrive(arrive);
        } else if (event instanceof TraceEvent.Assign assign) {
            assign(assign);
        } else if (event instanceof TraceEvent.Free free) {
            estimator.release(free.t(), free.agent());
        } else if (event instanceof TraceEvent.NoAnswer missed) {
            estimator.release(missed.t(), missed.agent());
        } else if (event instanceof TraceEvent.Abandon abandon) {
            abandon(abandon);
        } else if (event instanceof TraceEvent.Tomb tomb) {
            resolve(tomb.id(), tomb.t());
        } else {
            rarer(event);
        }
    }

    private void rarer(TraceEvent event) {
        if (event instanceof TraceEvent.Login login) {
            estimator.login(login.t(), login.agent(), login.capacity(), login.load(), login.lanes());
        } else if (event instanceof TraceEvent.Logout logout) {
            estimator.logout(logout.t(), logout.agent(), logout.back());
        } else if (event instanceof TraceEvent.CallbackKept kept) {
            keep(kept);
        } else if (event instanceof TraceEvent.CallbackBooked booked) {
            book(booked);
        } else if (event instanceof TraceEvent.CallbackDue call) {
            due(call);
        } else if (event instanceof TraceEvent.Open open) {
            estimator.heads(open.heads());
            due = open.due();
        }
    }

    private void ask(TraceEvent.Ask ask) {
        Contact contact = contacts.computeIfAbsent(ask.id(), id -> new Contact(TraceEvent.ONLY_LANE));
        double ahead = ask.lower().isEmpty()
                ? ask.ahead()
                : estimator.ahead(contact.lane, lane -> ask.lower().getOrDefault(lane, 0));
        Estimate estimate =
                estimator.ask(ask.t(), new Question(contact.lane, ask.priority(), ask.waited(), ahead, ask.seq() > 0));
        if (!contact.committed) {
            contact.told.add(estimate.told());
        }
        watcher.answered(ask, estimate);
    }

    private void arrive(TraceEvent.Arrive arrive) {
        contacts.put(arrive.id(), new Contact(arrive.lane()));
        estimator.arrive(arrive.t(), arrive.lane(), arrive.priority());
    }

    private void assign(TraceEvent.Assign assign) {
        Contact contact = contacts.get(assign.id());
        if (contact != null && !contact.gone) {
            estimator.leave(assign.t(), contact.lane, contact.committed);
            resolve(assign.id(), assign.t());
        }
        estimator.occupy(assign.t(), assign.agent());
    }

    private void abandon(TraceEvent.Abandon abandon) {
        Contact contact = contacts.get(abandon.id());
        if (contact != null && !contact.gone) {
            contact.gone = true;
            estimator.abandon(abandon.t(), contact.lane);
        }
    }

    private void keep(TraceEvent.CallbackKept kept) {
        Contact contact = forget(kept.id());
        if (contact != null && !contact.committed) {
            contact.committed = true;
            estimator.commit(kept.t(), contact.lane);
        }
    }

    private void book(TraceEvent.CallbackBooked booked) {
        Contact contact = forget(booked.id());
        if (contact != null && !contact.gone) {
            estimator.leave(booked.t(), contact.lane, contact.committed);
            contacts.remove(booked.id());
        }
    }

    private void due(TraceEvent.CallbackDue call) {
        Contact contact = new Contact(call.lane());
        contact.committed = true;
        contacts.put(call.id(), contact);
        estimator.arrive(call.t(), call.lane(), due);
        estimator.commit(call.t(), call.lane());
    }

    private void resolve(String id, double now) {
        Contact contact = contacts.remove(id);
        if (contact != null && !contact.told.isEmpty()) {
            estimator.learn(now, contact.lane, contact.told);
            watcher.resolved(id, now);
        }
    }

    private @Nullable Contact forget(String id) {
        Contact contact = contacts.get(id);
        if (contact != null && !contact.told.isEmpty()) {
            contact.told.clear();
            watcher.forgotten(id);
        }
        return contact;
    }
}
