package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;

import io.ringback.agents.AgentDesk;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Hold;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.booking.DrainForecast;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.Callback;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * One window on the real scripts and a clock of its own: callbacks are booked until the window is taken, it begins while every slot
 * of the agents present is busy, and somebody waits for each that comes free. By phone one attempt in five is not answered; into the
 * chat everybody comes.
 */
final class PromisedWindow {
    static final int SLOTS = 3;
    static final Duration SLOT_TIME = Duration.ofSeconds(560);
    static final double NO_ANSWER = 0.2;

    private static final long UNANSWERED = 30_000;
    private static final long COMES_WITHIN = 20_000;
    private static final int MANY = 1_000;

    private final SiteRedis redis;
    private final CallbackSite calls;
    private final Random random;
    private final boolean phone;
    private final boolean whole;
    private final Instant window;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<AgentId> agents = new ArrayList<>();
    private final Map<ConversationId, VisitorId> booked = new HashMap<>();
    private final Set<ConversationId> here = new LinkedHashSet<>();
    private final Set<AgentId> dialling = new HashSet<>();
    private int visitors;

    /** How people are called back. */
    enum Form {
        CHAT,
        ONE_SLOT,
        WHOLE_AGENT
    }

    /** Something that happens at a moment. */
    private record Event(long at, int order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Integer.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    PromisedWindow(SiteRedis redis, Random random, Form form) {
        this.redis = redis;
        this.calls = new CallbackSite(redis);
        this.random = random;
        this.phone = form != Form.CHAT;
        this.whole = form == Form.WHOLE_AGENT;
        this.window = calls.window();
    }

    /** Books as much as is sold; returns how many that are. */
    int book(SellingBounds bounds) {
        while (true) {
            HoldRequest request = new HoldRequest(
                    CallbackId.random(), VisitorId.random(), CARDS, window, phone ? SLOTS : 1, whole, bounds);
            if (!(calls.hold(request) instanceof Hold.Held)) {
                return booked.size();
            }
            calls.book(
                    request.callback(),
                    request.visitor(),
                    phone ? "+3864%07d".formatted(1_000_000 + booked.size()) : null);
            booked.put(calls.conversation(request), request.visitor());
        }
    }

    /** Lives the window with so many agents; returns what became of each callback. */
    List<CallbackRecord> live(int present) {
        Duration before = whole ? DrainForecast.BEFORE : Duration.ZERO;
        redis.pass(Duration.ofMillis(window.minus(before).toEpochMilli() - redis.now() - 1));
        redis.tick();
        for (int i = 0; i < present; i++) {
            agents.add(redis.available(SLOTS, CARDS));
        }
        agents.forEach(this::serve);
        long end = window.plus(Callback.WINDOW).toEpochMilli();
        at(window.minus(before).toEpochMilli(), () -> {});
        at(window.toEpochMilli(), this::begin);
        at(end, () -> {});
        while (!events.isEmpty() && events.peek().at() <= end) {
            Event next = events.remove();
            if (next.at() > redis.now()) {
                redis.pass(Duration.ofMillis(next.at() - redis.now()));
                redis.stayOn(agents.toArray(AgentId[]::new));
                await(redis.waiting().renew(redis.site(), List.copyOf(here)));
                tick();
                if (whole) {
                    answer();
                }
            }
            next.what().run();
        }
        return await(redis.callbacks().list(redis.site(), window, window, MANY));
    }

    private void tick() {
        while (await(redis.routing().fireDue(redis.site(), MANY)).more()) {
            // until nothing is due any more
        }
    }

    /** A timer may have put a call before somebody, above all five minutes before the window ends, when it is anybody's: they take it. */
    private void answer() {
        for (ConversationId conversation : booked.keySet()) {
            String place = redis.keys().root() + ":p:" + conversation;
            if (redis.redis("HGET", place, "state").equals("offered")) {
                serve(new AgentId(redis.redis("HGET", place, "agent")));
            }
        }
    }

    /** Who is to come back into the chat opens it within some seconds. */
    private void begin() {
        if (phone) {
            agents.forEach(this::serve);
        } else {
            booked.forEach((conversation, visitor) ->
                    at(redis.now() + random.nextLong(COMES_WITHIN), () -> come(conversation, visitor)));
        }
    }

    private void come(ConversationId conversation, VisitorId visitor) {
        await(redis.waiting().answerCall(redis.site(), conversation, visitor));
        here.add(conversation);
    }

    /** The agent takes what rings, and whoever waits gets the slots that are left. */
    private void serve(AgentId agent) {
        while (true) {
            AgentDesk desk = redis.desk(agent);
            if (!desk.offers().isEmpty()) {
                accept(agent, desk.offers().get(0));
            } else if (dialling.contains(agent) || desk.used() >= SLOTS || setAside(agent)) {
                return;
            } else {
                PlaceRequest waiting =
                        SiteRedis.request(ConversationId.random(), VisitorId.random(), CARDS, Duration.ZERO);
                visitors++;
                redis.place(waiting);
            }
        }
    }

    private boolean setAside(AgentId agent) {
        return whole
                && !redis.redis("HGET", redis.keys().root() + ":a:" + agent, "aside")
                        .isBlank();
    }

    private void accept(AgentId agent, AgentDesk.Offered offer) {
        ConversationId conversation = offer.who().conversation();
        redis.accept(agent, offer.offer());
        here.remove(conversation);
        if (!booked.containsKey(conversation)) {
            at(redis.now() + work(), () -> end(agent, conversation));
            return;
        }
        if (phone) {
            dialling.add(agent);
        }
        if (phone && random.nextDouble() < NO_ANSWER) {
            at(redis.now() + UNANSWERED, () -> unanswered(agent, conversation));
        } else {
            await(redis.callbacks().settle(redis.site(), agent, conversation, Outcome.CONNECTED, ""));
            at(redis.now() + work(), () -> end(agent, conversation));
        }
    }

    private void unanswered(AgentId agent, ConversationId conversation) {
        await(redis.callbacks().settle(redis.site(), agent, conversation, Outcome.NO_ANSWER, ""));
        at(redis.now() + Callback.pause(1).toMillis(), () -> {});
        dialling.remove(agent);
        serve(agent);
    }

    private void end(AgentId agent, ConversationId conversation) {
        await(redis.routing().end(redis.site(), conversation, new Leaver.Agent(agent)));
        await(redis.routing().finishWrapUp(redis.site(), agent, conversation, new WrapUp(null, null)));
        if (booked.containsKey(conversation)) {
            dialling.remove(agent);
        }
        serve(agent);
    }

    private void at(long moment, Runnable what) {
        events.add(new Event(moment, events.size() + visitors, what));
    }

    /** From a slot taken to the slot free again; at any moment as much is left. */
    private long work() {
        return Math.round(-SLOT_TIME.toMillis() * Math.log(1 - random.nextDouble()));
    }
}
