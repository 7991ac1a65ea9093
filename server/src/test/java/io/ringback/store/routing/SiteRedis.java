package io.ringback.store.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.Department;
import io.ringback.model.site.HeadStart;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Translated;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.RedisOptions;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Due;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.RoutingRules;
import io.ringback.waiting.Located;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh site for each test, seen from two nodes that share a clock which stands still. All tests of a JVM share one real Redis,
 * a cluster of one node.
 */
final class SiteRedis implements BeforeEachCallback {
    static final Lane CARDS = Lane.parse("cards:en");
    static final Lane LOANS = Lane.parse("loans:en");

    private static volatile Backend backend = Backend.on(RedisServers.oneNodeCluster());

    /** Servers and the connections of two nodes to them. */
    private record Backend(RedisServers servers, RedisSession first, RedisSession second) {
        static Backend on(RedisServers servers) {
            return on(servers, RedisOptions.DEFAULT);
        }

        static Backend on(RedisServers servers, RedisOptions options) {
            return new Backend(
                    servers,
                    RedisSession.open(servers.target(), options),
                    RedisSession.open(servers.target(), options));
        }
    }

    /** Lets all tests run on other servers meanwhile. */
    static void during(RedisServers servers, Runnable tests) {
        during(Backend.on(servers), tests);
    }

    /** Lets hours of simulated life run on servers of their own, where a busy machine may keep a command waiting. */
    static void patiently(Runnable test) {
        try (RedisServers servers = RedisServers.single("--appendonly", "no")) {
            during(Backend.on(servers, RedisOptions.DEFAULT.withTimeout(Duration.ofSeconds(30))), test);
        }
    }

    private static void during(Backend other, Runnable tests) {
        Backend usual = backend;
        backend = other;
        try {
            tests.run();
        } finally {
            backend = usual;
            other.first.close();
            other.second.close();
        }
    }

    private final AtomicLong clock = new AtomicLong(1_700_000_000_000L);

    private SiteId site = new SiteId("none");

    @Override
    public void beforeEach(ExtensionContext context) {
        anew();
    }

    /** Another site from now on. */
    void anew() {
        site = new SiteId("s-" + UUID.randomUUID().toString().substring(0, 13));
    }

    SiteId site() {
        return site;
    }

    RoutingKeys keys() {
        return RoutingKeys.of(site);
    }

    RedisRouting routing() {
        return new RedisRouting(tag(backend.first));
    }

    RedisAgents agents() {
        return new RedisAgents(tag(backend.first));
    }

    RedisWaiting waiting() {
        return new RedisWaiting(tag(backend.first));
    }

    RedisEstimators estimators() {
        return new RedisEstimators(tag(backend.first));
    }

    RedisPromises promises() {
        return new RedisPromises(tag(backend.first));
    }

    RedisCallbacks callbacks() {
        return new RedisCallbacks(tag(backend.first));
    }

    RedisOversight oversight() {
        return new RedisOversight(tag(backend.first));
    }

    RedisOversight oversightElsewhere() {
        return new RedisOversight(tag(backend.second));
    }

    RedisCallbacks callbacksElsewhere() {
        return new RedisCallbacks(tag(backend.second));
    }

    RedisMessages messages() {
        return new RedisMessages(tag(backend.first));
    }

    RedisMessages messagesElsewhere() {
        return new RedisMessages(tag(backend.second));
    }

    SiteTag tag() {
        return tag(backend.first);
    }

    SiteTag tagElsewhere() {
        return tag(backend.second);
    }

    RedisLedger ledger() {
        return new RedisLedger(tag(backend.first));
    }

    RedisBoard board() {
        return new RedisBoard(tag(backend.first));
    }

    RedisReasons reasons() {
        return new RedisReasons(tag(backend.first));
    }

    /** What another node sees and does. */
    RedisRouting elsewhere() {
        return new RedisRouting(tag(backend.second));
    }

    RedisTeam team() {
        return new RedisTeam(tag(backend.first));
    }

    RedisTeam teamElsewhere() {
        return new RedisTeam(tag(backend.second));
    }

    RedisAgents agentsElsewhere() {
        return new RedisAgents(tag(backend.second));
    }

    RedisSession session() {
        return backend.first;
    }

    RedisCommands commands() {
        return backend.first.commands();
    }

    private SiteTag tag(RedisSession session) {
        return SiteTag.simulated(session.commands(), () -> Long.toString(clock.get()));
    }

    long now() {
        return clock.get();
    }

    /** Time goes on; nothing fires by itself. */
    void pass(Duration time) {
        clock.addAndGet(time.toMillis());
    }

    /** Lets time go on second by second, with a tick after each. */
    void run(Duration time) {
        for (long left = time.toMillis(); left > 0; left -= 1000) {
            pass(Duration.ofMillis(Math.min(1000, left)));
            tick();
        }
    }

    Due tick() {
        return await(routing().fireDue(site, 100));
    }

    /** The department of {@link #CARDS} gets rules of its own. */
    void department(LineRules lines) {
        department(AssignmentPolicy.LONGEST_IDLE, lines);
    }

    void department(AssignmentPolicy policy, LineRules lines) {
        rules(new Department(CARDS.department(), Translated.NONE, policy, lines));
    }

    void rules(Department... departments) {
        RoutingRules s = RoutingRules.STANDARD;
        apply(s.ring(), s.assignmentsPerMinute(), departments);
    }

    /** An agent gets at most so many places a minute. */
    void rate(int perMinute) {
        apply(RoutingRules.STANDARD.ring(), OptionalInt.of(perMinute));
    }

    private void apply(Duration ring, OptionalInt perMinute, Department... departments) {
        apply(ring, perMinute, RoutingRules.STANDARD.handed(), departments);
    }

    /** A chat handed to somebody waits so long for them. */
    void handed(Duration handed) {
        apply(RoutingRules.STANDARD.ring(), OptionalInt.empty(), handed);
    }

    private void apply(Duration ring, OptionalInt perMinute, Duration handed, Department... departments) {
        RoutingRules s = RoutingRules.STANDARD;
        await(routing()
                .applyRules(
                        site,
                        new RoutingRules(
                                ring,
                                s.wrapUp(),
                                s.grace(),
                                s.pause(),
                                s.absence(),
                                s.turn(),
                                s.linePlaces(),
                                perMinute,
                                s.unseenOffers(),
                                handed,
                                List.of(departments),
                                s.callbacks())));
    }

    static AgentProfile profile(AgentId agent, int capacity, Lane... lanes) {
        return new AgentProfile(agent, "Maja", capacity, Map.of(), List.of(lanes));
    }

    /** An agent who is signed on and away. */
    AgentId away(int capacity, Lane... lanes) {
        AgentId agent = AgentId.random();
        await(agents().signOn(site, profile(agent, capacity, lanes)));
        return agent;
    }

    /** An agent who takes offers. */
    AgentId available(int capacity, Lane... lanes) {
        AgentId agent = away(capacity, lanes);
        setStatus(agent, AgentStatus.AVAILABLE);
        return agent;
    }

    void setStatus(AgentId agent, AgentStatus status) {
        setStatus(agent, status, null, null);
    }

    void setStatus(AgentId agent, AgentStatus status, @Nullable String reason, @Nullable Long returnAt) {
        await(agents().setAvailability(site, agent, new Availability(status, reason, returnAt)));
    }

    static PlaceRequest request(Lane lane) {
        return request(ConversationId.random(), VisitorId.random(), lane, Duration.ZERO);
    }

    static PlaceRequest request(ConversationId conversation, VisitorId visitor, Lane lane, Duration headStart) {
        return new PlaceRequest(
                conversation,
                visitor,
                lane,
                headStart.isZero()
                        ? List.of()
                        : List.of(new HeadStart(
                                new HeadStart.OfTopic(new TopicId("payment")), (int) headStart.toMinutes())),
                new TopicId("payment"),
                "en",
                "Ana",
                "My card was declined");
    }

    Placement place(PlaceRequest request) {
        return await(routing().place(site, request)).answer();
    }

    /** A conversation with a place of its own moment. */
    PlaceRequest placed(Lane lane) {
        pass(Duration.ofMillis(1));
        PlaceRequest request = request(lane);
        place(request);
        return request;
    }

    AgentDesk desk(AgentId agent) {
        return await(agents().look(site, agent));
    }

    /** The only offer before this agent. */
    AgentDesk.Offered offer(AgentId agent) {
        List<AgentDesk.Offered> offers = desk(agent).offers();
        if (offers.size() != 1) {
            throw new AssertionError("expected one offer: " + offers);
        }
        return offers.get(0);
    }

    Acceptance accept(AgentId agent, OfferId offer) {
        return await(routing().accept(site, agent, offer)).answer();
    }

    /** A chat that this agent has just accepted. */
    PlaceRequest active(AgentId agent, Lane lane) {
        PlaceRequest request = placed(lane);
        accept(agent, offer(agent).offer());
        return request;
    }

    void stayHere(PlaceRequest... requests) {
        await(waiting()
                .renew(
                        site,
                        List.of(requests).stream()
                                .map(PlaceRequest::conversation)
                                .toList()));
    }

    /** Visitors say that they are there. */
    void sayHere(PlaceRequest... requests) {
        for (PlaceRequest request : requests) {
            await(waiting().answerCall(site, request.conversation(), request.visitor()));
        }
    }

    void stayOn(AgentId... agents) {
        await(agents().renew(site, List.of(agents)));
    }

    int ahead(PlaceRequest request) {
        return await(waiting().ranks(site, List.of(request.conversation())))
                .get(0)
                .ahead();
    }

    /** Asks Redis itself. */
    String redis(String... command) {
        return backend.servers.masterOf(keys().root()).send(command);
    }

    /** Whether the visitor of a waiting place is there for their turn. */
    Standing.Turn turn(PlaceRequest request) {
        Located found = await(waiting().look(site, request.visitor())).orElseThrow();
        return Objects.requireNonNull(found.waiting(), found::toString).turn();
    }

    static Lane lane(String department, String language) {
        return new Lane(new DepartmentId(department), language);
    }

    static <T> T await(CompletionStage<T> stage) {
        return RedisSession.await(stage);
    }
}
