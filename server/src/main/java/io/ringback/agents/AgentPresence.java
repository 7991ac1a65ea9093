package io.ringback.agents;

import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Agents connected to this node. Renews the leases of those whose machines answered, in one batch per site and second, and
 * reads the desk anew when the answer names another rev than the one held: so a lost nudge costs a second, not a chat.
 */
public final class AgentPresence implements AutoCloseable {
    /** With pings every 5 s and a lease of 15 s, a chat is back in line within 46 s of the last answer. */
    private static final Duration BATCH_EVERY = Duration.ofSeconds(1);

    private static final int MOST_IN_BATCH = 500;

    private final ConcurrentMap<Seat, PresentAgent> present = new ConcurrentHashMap<>();
    private final AgentStore store;
    private final Future<?> timer;

    /** An agent of a site. */
    private record Seat(SiteId site, AgentId agent) {}

    /**
     * Presence on this node.
     *
     * @param scheduler runs the batches; they do not block
     */
    public AgentPresence(AgentStore store, ScheduledExecutorService scheduler) {
        this.store = store;
        long every = BATCH_EVERY.toMillis();
        this.timer = scheduler.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * A signed-on agent has one more connection.
     *
     * @param rev of the desk this connection was told; newer ones are handed to {@code onDesk}
     * @param onDesk called on any thread, in order of rev
     */
    public AgentLink connected(SiteId site, AgentProfile agent, long rev, Consumer<AgentDesk> onDesk) {
        Seat seat = new Seat(site, agent.id());
        DeskLink link = new DeskLink(rev, onDesk);
        PresentAgent here = present.compute(seat, (key, known) -> {
            PresentAgent owner = known == null ? new PresentAgent(site, store) : known;
            owner.add(agent, link);
            return owner;
        });
        return new AgentLink() {
            @Override
            public void alive() {
                here.answered();
            }

            @Override
            public void refresh() {
                here.refresh();
            }

            @Override
            public void close() {
                present.computeIfPresent(seat, (key, owner) -> owner.remove(link) ? null : owner);
            }
        };
    }

    private void renew() {
        Map<SiteId, List<PresentAgent>> bySite = present.values().stream()
                .filter(PresentAgent::takeAnswer)
                .collect(Collectors.groupingBy(PresentAgent::site));
        bySite.forEach((site, agents) -> {
            for (int from = 0; from < agents.size(); from += MOST_IN_BATCH) {
                int to = Math.min(agents.size(), from + MOST_IN_BATCH);
                renew(site, new ArrayList<>(agents.subList(from, to)));
            }
        });
    }

    private void renew(SiteId site, List<PresentAgent> agents) {
        List<AgentId> ids = agents.stream().map(PresentAgent::id).toList();
        store.renew(site, ids).whenComplete((revs, failure) -> {
            for (int i = 0; i < agents.size(); i++) {
                if (failure != null) {
                    agents.get(i).answered();
                } else {
                    agents.get(i).renewed(revs.get(i));
                }
            }
        });
    }

    /** Stops renewing. */
    @Override
    public void close() {
        timer.cancel(false);
    }
}
