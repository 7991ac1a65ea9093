package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Due;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A contact centre that lives by a seed: visitors come, leave, lose their connection; agents come, go, crash, accept, decline,
 * look away. Each act is one decision of the real scripts, sent by one of two nodes; the oracle looks after each.
 */
final class SimulatedSite {
    private static final int MANY_OPEN = 25;
    private static final int FEW_OPEN = 5;
    private static final int PHASE = 500;
    private static final long PAUSE = 30_000;

    private final Map<AgentId, SimulatedAgent> agents = new LinkedHashMap<>();
    private final Map<ConversationId, SimulatedVisitor> visitors = new LinkedHashMap<>();
    private final ArrivalOracle arrivals = new ArrivalOracle();
    private final RoutingOracle oracle;
    private final SimulatedTeam team;
    private final SimulatedTurns turns;
    private final SiteRedis redis;
    private final Random random;
    private final SimulatedPeople people;
    private SimulatedRules rules;
    private final Map<String, Integer> acts = new LinkedHashMap<>();
    private SiteState state;
    private long nextRenewal;
    private int steps;

    SimulatedSite(SiteRedis redis, long seed, int staff) {
        this.redis = redis;
        this.random = new Random(seed);
        this.people = new SimulatedPeople(random);
        this.rules = SimulatedRules.of(random);
        this.oracle = new RoutingOracle(rules);
        this.turns = new SimulatedTurns(redis);
        this.team = new SimulatedTeam(redis, random, oracle);
        for (int i = 0; i < staff; i++) {
            AgentId id = people.agent();
            agents.put(id, new SimulatedAgent(people.profile(id)));
        }
        await(redis.routing().applyRules(redis.site(), rules.routing()));
        this.state = read();
    }

    /** The rules of this run and what came of them. */
    String story() {
        return acts + "; " + turns.seen() + "; " + oracle.moves().moves() + "; " + rules;
    }

    MoveOracle moves() {
        return oracle.moves();
    }

    private void otherPolicies() {
        rules = rules.withOtherPolicies(random);
        await(redis.routing().applyRules(redis.site(), rules.routing()));
        look("other policies");
    }

    Map<String, Integer> acts() {
        return acts;
    }

    /** One decision and what the oracle says of it. */
    void step() {
        int dice = random.nextInt(100);
        // by turns more visitors than agents and more agents than visitors
        int most = steps++ / PHASE % 2 == 0 ? MANY_OPEN : FEW_OPEN;
        if (steps % PHASE == PHASE / 2) {
            otherPolicies();
        }
        if (dice < 22 && visitors.size() < most) {
            arrive();
        } else if (dice < 32) {
            timeGoesOn();
        } else if (dice < 92) {
            anAgentActs();
        } else {
            aVisitorActs();
        }
        if (random.nextInt(20) == 0) {
            compareRanks();
        }
    }

    private void arrive() {
        redis.pass(Duration.ofMillis(1 + random.nextInt(50)));
        PlaceRequest request = people.request();
        Placement placed = await(node().place(redis.site(), request)).answer();
        assertThat(placed).isNotInstanceOf(Placement.Already.class);
        SiteState before = state;
        boolean refused = placed instanceof Placement.Full;
        if (refused) {
            people.left(request.visitor());
        } else {
            visitors.put(request.conversation(), new SimulatedVisitor(request, redis.now()));
            oracle.came(request.conversation(), redis.now() - arrivals.headStart(request, redis.now()));
        }
        look(refused ? "full" : "arrive");
        arrivals.checkFull(rules, before, request, redis.now(), refused);
        if (refused) {
            return;
        }
        arrivals.checkPlaced(rules, before, state, request);
        if (random.nextInt(10) == 0) {
            assertThat(await(node().place(redis.site(), request)).answer()).isNotInstanceOf(Placement.Full.class);
            look("arrive twice");
        }
    }

    private void timeGoesOn() {
        redis.pass(Duration.ofMillis(random.nextInt(2_500)));
        if (redis.now() >= nextRenewal) {
            nextRenewal = redis.now() + 4_000;
            renewAgents();
            renewVisitors();
        }
        tick();
    }

    private void renewAgents() {
        List<AgentId> here =
                agents.keySet().stream().filter(id -> agent(id).connected).toList();
        List<Long> revs = await(redis.agents().renew(redis.site(), here));
        look("renew agents");
        for (int i = 0; i < here.size(); i++) {
            if (revs.get(i) == 0) {
                signOn(here.get(i));
            }
        }
    }

    private void renewVisitors() {
        List<SimulatedVisitor> here =
                visitors.values().stream().filter(visitor -> visitor.connected).toList();
        here.forEach(visitor -> visitor.renewed = redis.now());
        redis.stayHere(here.stream().map(visitor -> visitor.request).toArray(PlaceRequest[]::new));
        look("renew visitors");
    }

    /** One timer at a time, so that the oracle sees each decision. */
    private void tick() {
        Due due = await(node().fireDue(redis.site(), 1));
        while (true) {
            due.unseen().forEach(unseen -> oracle.pause(unseen.agent(), unseen.conversation(), redis.now() + PAUSE));
            due.steps().forEach(step -> await(node().settle(redis.site(), step)));
            forgetTheAbsent();
            look("tick");
            if (!due.more()) {
                oracle.fired(state, redis.now());
                look("all fired");
                return;
            }
            due = await(node().fireDue(redis.site(), 1));
        }
    }

    /** Who lost the place must have been without connection for as long as the rules say. */
    private void forgetTheAbsent() {
        SiteState now = read();
        for (ConversationId id : oracle.open()) {
            if (!now.places().containsKey(id)) {
                SimulatedVisitor visitor = visitor(id);
                turns.givenUp(Objects.requireNonNull(state.places().get(id)), visitor.connected, visitor.renewed);
                forget(id);
            }
        }
    }

    private void anAgentActs() {
        AgentId id = pick(List.copyOf(agents.keySet()));
        SimulatedAgent agent = agent(id);
        if (!agent.connected) {
            if (random.nextInt(3) == 0) {
                agent.connected = true;
                signOn(id);
            }
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 3) {
            agent.connected = false;
            acts.merge("crash", 1, Integer::sum);
        } else if (dice < 6) {
            agent.profile = people.profile(id);
            signOn(id);
        } else if (dice < 9) {
            boolean on = random.nextInt(3) > 0;
            await(redis.agents().drain(redis.site(), id, on));
            look(on ? "drain" : "drain no more");
        } else if (dice < 24) {
            look(team.act(id, state, rules));
        } else if (dice < 38) {
            boolean away = random.nextInt(10) == 0;
            redis.setStatus(id, away ? AgentStatus.AWAY : AgentStatus.AVAILABLE);
            look(away ? "away" : "available");
        } else {
            List<AgentDesk.Offered> offers = redis.desk(id).offers();
            if (offers.isEmpty()) {
                work(id);
            } else {
                answer(id, pick(offers));
            }
        }
    }

    private void signOn(AgentId id) {
        await((random.nextBoolean() ? redis.agents() : redis.agentsElsewhere())
                .signOn(redis.site(), agent(id).profile));
        look("sign on");
    }

    private void answer(AgentId id, AgentDesk.Offered offer) {
        int dice = random.nextInt(10);
        if (dice < 5) {
            assertThat(await(node().accept(redis.site(), id, offer.offer())).answer())
                    .isInstanceOf(Acceptance.Accepted.class);
            look("accept");
            if (random.nextInt(5) == 0) {
                await(node().accept(redis.site(), id, offer.offer()));
                look("accept twice");
            }
        } else if (dice < 8) {
            await(node().offerSeen(redis.site(), id, offer.offer()));
            look("see");
        } else {
            oracle.pause(id, offer.who().conversation(), redis.now() + PAUSE);
            await(node().decline(redis.site(), id, offer.offer(), Refusal.SILENT));
            look("decline");
        }
    }

    private void work(AgentId id) {
        List<AgentDesk.Chat> chats = redis.desk(id).chats();
        if (chats.isEmpty()) {
            return;
        }
        AgentDesk.Chat chat = pick(chats);
        ConversationId conversation = chat.who().conversation();
        if (chat.team().part() != null) {
            look(team.leave(id, conversation));
        } else if (chat.wrapUpEndsAt() != null) {
            assertThat(await(node().finishWrapUp(redis.site(), id, conversation, new WrapUp(null, null))))
                    .isTrue();
            look("finish");
        } else {
            end(conversation, new Leaver.Agent(id), "agent ends");
        }
    }

    private void aVisitorActs() {
        if (visitors.isEmpty()) {
            return;
        }
        SimulatedVisitor visitor = pick(List.copyOf(visitors.values()));
        int dice = random.nextInt(10);
        if (dice < 2) {
            end(visitor.request.conversation(), new Leaver.Visitor(visitor.request.visitor()), "visitor ends");
        } else if (dice < 4) {
            visitor.connected = false;
            acts.merge("disconnect", 1, Integer::sum);
        } else if (dice < 6) {
            look(turns.askMoreTime(visitor.request, state, "k" + steps));
        } else if (!visitor.connected) {
            visitor.connected = true;
            visitor.renewed = redis.now();
            redis.stayHere(visitor.request);
            look("come back");
            // some leave the page open and say nothing
            if (random.nextInt(3) > 0) {
                answer(visitor);
            }
        } else {
            answer(visitor);
        }
    }

    private void answer(SimulatedVisitor visitor) {
        look(turns.answer(visitor.request, state));
    }

    private void end(ConversationId conversation, Leaver leaver, String act) {
        forget(conversation);
        assertThat(await(node().end(redis.site(), conversation, leaver)).answer())
                .isTrue();
        look(act);
    }

    private void forget(ConversationId conversation) {
        SiteState.Place place = state.places().get(conversation);
        SimulatedVisitor visitor = Objects.requireNonNull(visitors.remove(conversation));
        people.left(visitor.request.visitor());
        if (place != null && place.state().equals("active")) {
            arrivals.served(visitor.request.visitor(), place.agents().get(0), redis.now());
        } else if (place != null && place.n() > 0) {
            arrivals.broke(visitor.request.visitor(), redis.now());
        }
        oracle.over(conversation);
    }

    private void compareRanks() {
        List<ConversationId> waiting = state.lines().values().stream()
                .flatMap(line -> line.all().keySet().stream())
                .toList();
        await(redis.waiting().ranks(redis.site(), waiting))
                .forEach(rank -> assertThat(rank.ahead()).isEqualTo(oracle.ahead(state, rank.conversation())));
    }

    /** Everybody comes back, works and goes home: nothing may be left. */
    void finish() {
        agents.forEach((id, agent) -> {
            agent.connected = true;
            agent.profile = new AgentProfile(id, "Maja", 3, Map.of(), SimulatedPeople.LANES);
            signOn(id);
            redis.setStatus(id, AgentStatus.AVAILABLE);
            look("available");
        });
        visitors.values().forEach(visitor -> visitor.connected = true);
        for (int round = 0; round < 2_000 && !oracle.open().isEmpty(); round++) {
            agents.keySet().forEach(id -> {
                redis.desk(id).offers().forEach(offer -> redis.accept(id, offer.offer()));
                look("accept");
                work(id);
            });
            List.copyOf(visitors.values()).forEach(visitor -> {
                SiteState.Place place = state.places().get(visitor.request.conversation());
                if (place != null && place.turn().asks()) {
                    answer(visitor);
                }
            });
            timeGoesOn();
        }
        assertThat(oracle.open())
                .as("served or left in the end, of %s with %s", state.places(), state.agents())
                .isEmpty();
        for (int second = 0; second < 60; second++) {
            timeGoesOn();
        }
        assertThat(state.agents().values()).allMatch(agent -> agent.used() == 0);
        assertThat(state.places()).isEmpty();
    }

    private void look(String act) {
        acts.merge(act, 1, Integer::sum);
        SiteState now = read();
        try {
            oracle.check(state, now, redis.now());
        } catch (AssertionError e) {
            throw new AssertionError("after: " + act + "\n" + e.getMessage(), e);
        }
        state = now;
        turns.count(now);
    }

    SimulatedTurns turns() {
        return turns;
    }

    private SiteState read() {
        return SiteState.read(redis.commands(), redis.keys(), agents.keySet());
    }

    private RedisRouting node() {
        return random.nextBoolean() ? redis.routing() : redis.elsewhere();
    }

    private SimulatedAgent agent(AgentId id) {
        return Objects.requireNonNull(agents.get(id));
    }

    private SimulatedVisitor visitor(ConversationId id) {
        return Objects.requireNonNull(visitors.get(id));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
