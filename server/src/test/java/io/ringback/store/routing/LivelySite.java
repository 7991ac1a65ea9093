package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.StorageOutage;
import io.ringback.redis.RedisSession;
import io.ringback.redis.StorageFailure;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.WrapUp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A site on the server's clock: somebody comes every few milliseconds, and some agents take, end and finish all that lies before
 * them. What fails is asked again, as clients do; one thread does it all.
 */
final class LivelySite implements AutoCloseable {
    static final SiteId SITE = new SiteId("lively");
    static final String ROOT = RoutingKeys.of(SITE).root();

    private static final int AGENTS = 4;
    private static final int CAPACITY = 2;
    private static final int MOST_OPEN = 30;

    private final RedisSession session;
    private final RedisRouting routing;
    private final RedisAgents agents;
    private final List<AgentId> staff = new ArrayList<>();
    private final Set<ConversationId> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Thread thread = new Thread(this::live, "lively-site");
    private volatile boolean arrivals = true;
    private volatile boolean running = true;
    private volatile @Nullable Throwable wrong;
    private volatile @Nullable Throwable lastFailure;

    LivelySite(RedisSession session) {
        SiteTag tag = SiteTag.on(session.commands());
        this.session = session;
        this.routing = new RedisRouting(tag);
        this.agents = new RedisAgents(tag);
        for (int i = 0; i < AGENTS; i++) {
            staff.add(AgentId.random());
        }
        thread.start();
    }

    /** Conversations that were taken on, ended and wrapped up. */
    int served() {
        Throwable found = wrong;
        if (found != null) {
            throw new AssertionError(found);
        }
        return served.get();
    }

    /** Calls that storage did not answer. */
    int failures() {
        return failures.get();
    }

    /** The latest of them. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    void stopArrivals() {
        arrivals = false;
    }

    boolean everybodyIsServed() {
        return served() > 0 && open.isEmpty();
    }

    /** What stands in storage when all have gone: nothing on any desk, no slot taken, nobody in a line. */
    void judge() {
        SiteState state = SiteState.read(session.commands(), RoutingKeys.of(SITE), staff);
        state.agents().values().forEach(agent -> {
            assertThat(agent.used()).isZero();
            assertThat(agent.desk()).isEmpty();
        });
        state.lines().values().forEach(line -> assertThat(line.all()).isEmpty());
    }

    private void live() {
        try {
            while (running) {
                if (arrivals && open.size() < MOST_OPEN) {
                    arrive();
                }
                ask(routing.fireDue(SITE, 100));
                staff.forEach(this::work);
                nobodyIsOnTwoDesks();
            }
        } catch (AssertionError | RuntimeException e) {
            wrong = e;
        }
    }

    private void nobodyIsOnTwoDesks() {
        Set<ConversationId> seen = new HashSet<>();
        try {
            SiteState.read(session.commands(), RoutingKeys.of(SITE), staff)
                    .agents()
                    .values()
                    .forEach(agent -> agent.desk()
                            .keySet()
                            .forEach(id -> assertThat(seen.add(id))
                                    .as("on two desks: %s", id)
                                    .isTrue()));
        } catch (StorageFailure failed) {
            failed(failed);
        }
    }

    private void arrive() {
        PlaceRequest request = SiteRedis.request(SiteRedis.CARDS);
        open.add(request.conversation());
        // a client that got no answer asks again under the same id
        @Nullable Decision<Placement> answer = null;
        while (running && answer == null) {
            answer = ask(routing.place(SITE, request));
        }
    }

    private void work(AgentId agent) {
        List<Long> rev = ask(agents.renew(SITE, List.of(agent)));
        if (rev != null && rev.get(0) == 0) {
            ask(agents.signOn(SITE, SiteRedis.profile(agent, CAPACITY, SiteRedis.CARDS)));
        }
        AgentDesk desk = ask(agents.look(SITE, agent));
        if (desk == null) {
            return;
        }
        if (desk.status() == AgentStatus.AWAY) {
            ask(agents.setAvailability(SITE, agent, new Availability(AgentStatus.AVAILABLE, null, null)));
        }
        assertThat(desk.used())
                .isLessThanOrEqualTo(CAPACITY)
                .isEqualTo(desk.offers().size() + desk.chats().size());
        desk.offers().forEach(offer -> ask(routing.accept(SITE, agent, offer.offer())));
        desk.chats().forEach(chat -> serve(agent, chat));
    }

    private void serve(AgentId agent, AgentDesk.Chat chat) {
        ConversationId conversation = chat.who().conversation();
        if (chat.wrapUpEndsAt() == null) {
            ask(routing.end(SITE, conversation, new Leaver.Agent(agent)));
        } else if (ask(routing.finishWrapUp(SITE, agent, conversation, new WrapUp(null, null))) != null) {
            if (open.remove(conversation)) {
                served.incrementAndGet();
            }
        }
    }

    private <T> @Nullable T ask(CompletionStage<T> call) {
        try {
            return RedisSession.await(call);
        } catch (StorageFailure | StorageOutage failed) {
            failed(failed);
            return null;
        }
    }

    private void failed(Throwable failure) {
        failures.incrementAndGet();
        lastFailure = failure;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
