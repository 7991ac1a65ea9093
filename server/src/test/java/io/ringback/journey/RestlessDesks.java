package io.ringback.journey;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.Availability;
import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.routing.Leaver;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import io.ringback.store.routing.RedisAgents;
import io.ringback.store.routing.RedisCallbacks;
import io.ringback.store.routing.RedisRouting;
import io.ringback.store.routing.SiteTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Agents who take callbacks as fast as they can: they decline some, are not answered by some, and do again whatever storage did not
 * answer. One thread works at all desks; whoever fires timers is somebody else.
 */
final class RestlessDesks {
    private static final int AGENTS = 6;

    private final SiteId site;
    private final Lane lane;
    private final RedisAgents agents;
    private final RedisRouting routing;
    private final RedisCallbacks callbacks;
    private final Random random = new Random(7);
    private final List<AgentId> staff = new ArrayList<>();
    private final AtomicInteger declined = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "restless-desks");
    private volatile boolean running = true;

    RestlessDesks(SiteTag tag, SiteId site, Lane lane) {
        this.site = site;
        this.lane = lane;
        this.agents = new RedisAgents(tag);
        this.routing = new RedisRouting(tag);
        this.callbacks = new RedisCallbacks(tag);
    }

    void open() {
        for (int i = 0; i < AGENTS; i++) {
            AgentId agent = AgentId.random();
            staff.add(agent);
            comeBack(agent);
        }
        thread.start();
    }

    int declined() {
        return declined.get();
    }

    private void comeBack(AgentId agent) {
        Installation.await(agents.signOn(site, new AgentProfile(agent, "Maja", 2, Map.of(), List.of(lane))));
        Installation.await(agents.setAvailability(site, agent, new Availability(AgentStatus.AVAILABLE, null, null)));
    }

    private void work() {
        while (running) {
            try {
                Installation.await(agents.renew(site, staff));
                staff.forEach(this::work);
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | AssertionError unanswered) {
                // storage is away for a moment: everything is done again
            }
        }
    }

    private void work(AgentId agent) {
        AgentDesk desk = Installation.await(agents.look(site, agent));
        if (desk.status() != AgentStatus.AVAILABLE) {
            comeBack(agent);
        }
        for (AgentDesk.Offered offer : desk.offers()) {
            if (random.nextInt(6) == 0) {
                declined.incrementAndGet();
                Installation.await(routing.decline(site, agent, offer.offer(), Refusal.SILENT));
            } else {
                Installation.await(routing.accept(site, agent, offer.offer()));
            }
        }
        desk.chats().forEach(chat -> finish(agent, chat));
    }

    private void finish(AgentId agent, AgentDesk.Chat chat) {
        ConversationId conversation = chat.who().conversation();
        if (chat.wrapUpEndsAt() == null) {
            Outcome outcome = random.nextInt(5) == 0 ? Outcome.NO_ANSWER : Outcome.CONNECTED;
            Installation.await(callbacks.settle(site, agent, conversation, outcome, ""));
            if (outcome == Outcome.NO_ANSWER) {
                return;
            }
            Installation.await(routing.end(site, conversation, new Leaver.Agent(agent)));
        }
        Installation.await(routing.finishWrapUp(site, agent, conversation, new WrapUp(null, null)));
    }

    void close() throws InterruptedException {
        running = false;
        thread.join(30_000);
    }
}
