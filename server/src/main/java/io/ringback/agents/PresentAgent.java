package io.ringback.agents;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agent with at least one connection to this node. */
final class PresentAgent {
    private static final Logger LOG = LoggerFactory.getLogger(PresentAgent.class);

    private final SiteId site;
    private final AgentStore store;
    private final List<DeskLink> links = new ArrayList<>(1);
    private @Nullable AgentProfile profile;
    private boolean answered = true;
    private boolean reading;
    private boolean readAgain;

    PresentAgent(SiteId site, AgentStore store) {
        this.site = site;
        this.store = store;
    }

    SiteId site() {
        return site;
    }

    synchronized AgentId id() {
        return current().id();
    }

    synchronized void add(AgentProfile newest, DeskLink link) {
        profile = newest;
        links.add(link);
    }

    /** Returns whether it was the last one. */
    synchronized boolean remove(DeskLink link) {
        links.remove(link);
        return links.isEmpty();
    }

    synchronized void answered() {
        answered = true;
    }

    /** Whether there was an answer since the last call. */
    synchronized boolean takeAnswer() {
        boolean was = answered;
        answered = false;
        return was;
    }

    /** A lease was renewed; 0 means that it had ended before. */
    void renewed(long rev) {
        if (rev == 0) {
            signOnAgain();
        } else if (isNews(rev)) {
            refresh();
        }
    }

    private synchronized boolean isNews(long rev) {
        return links.stream().anyMatch(link -> link.rev() < rev);
    }

    private void signOnAgain() {
        AgentProfile agent = current();
        LOG.info("agent {} of site {} was cut off from storage and signs on again", agent.id(), site);
        store.signOn(site, agent).whenComplete((rev, failure) -> {
            if (failure == null) {
                refresh();
            } else {
                answered();
            }
        });
    }

    /** Reads the desk; while a read is under way, once more after it. */
    void refresh() {
        synchronized (this) {
            if (reading) {
                readAgain = true;
                return;
            }
            reading = true;
        }
        store.look(site, id()).whenComplete((desk, failure) -> {
            if (failure == null) {
                tell(desk);
            }
            if (endRead()) {
                refresh();
            }
        });
    }

    private synchronized void tell(AgentDesk desk) {
        links.forEach(link -> link.tell(desk));
    }

    private synchronized boolean endRead() {
        boolean again = readAgain;
        reading = false;
        readAgain = false;
        return again;
    }

    private synchronized AgentProfile current() {
        if (profile == null) {
            throw new IllegalStateException("an agent is present from the first link on");
        }
        return profile;
    }
}
