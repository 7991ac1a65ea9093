package io.ringback.bench.routing;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.Availability;
import io.ringback.bench.process.RedisProcess;
import io.ringback.bench.transport.Transport;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.RedisConnections;
import io.ringback.redis.RedisOptions;
import io.ringback.redis.RedisTarget;
import io.ringback.routing.PlaceRequest;
import io.ringback.store.routing.RedisAgents;
import io.ringback.store.routing.RedisRouting;
import io.ringback.store.routing.RedisWaiting;
import io.ringback.store.routing.SiteTag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * One site on a Redis of its own, with twelve lanes in four departments; each agent serves four lanes: three languages of a
 * department and its general lane. Everything goes over the stores a node uses, on one event loop with one connection.
 */
final class RoutingSite implements AutoCloseable {
    static final SiteId SITE = new SiteId("bench");

    private static final int DEPARTMENTS = 4;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 100_000;

    private final RedisProcess process;
    private final EventLoopGroup loops = Transport.group(1);
    private final RedisConnections connections;
    private final int inFlight;
    private int placed;

    RoutingSite(Path folder, int inFlight) throws IOException, InterruptedException {
        this.process = RedisProcess.start(folder);
        this.inFlight = inFlight;
        this.connections = Pipeline.await(RedisConnections.open(
                RedisTarget.parse("redis://127.0.0.1:" + process.port()),
                loops,
                RedisOptions.DEFAULT.withWaiting(MOST_WAITING).withTimeout(TIMEOUT)));
    }

    RedisCommands commands() {
        return connections.commands();
    }

    RedisRouting routing() {
        return new RedisRouting(SiteTag.on(commands()));
    }

    RedisAgents agents() {
        return new RedisAgents(SiteTag.on(commands()));
    }

    RedisWaiting waiting() {
        return new RedisWaiting(SiteTag.on(commands()));
    }

    EventLoop loop() {
        return (EventLoop) loops.iterator().next();
    }

    String redisVersion() {
        return process.version();
    }

    /** Makes calls, some at once, and waits for all answers. */
    <T> List<T> run(int calls, IntFunction<CompletionStage<T>> call) throws IOException, InterruptedException {
        return Pipeline.run(loop(), calls, inFlight, call);
    }

    /** The same, and what it cost. */
    <T> Cost cost(int calls, IntFunction<CompletionStage<T>> call) throws IOException, InterruptedException {
        Meter before = Meter.read(commands());
        run(calls, call);
        return Meter.read(commands()).since(before, calls);
    }

    /** Agents who take offers. */
    List<AgentId> available(int count, int capacity) throws IOException, InterruptedException {
        List<AgentId> signedOn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signedOn.add(AgentId.random());
        }
        run(
                count,
                i -> agents().signOn(SITE, new AgentProfile(signedOn.get(i), "Agent", capacity, Map.of(), lanes(i))));
        Availability available = new Availability(AgentStatus.AVAILABLE, null, null);
        run(count, i -> agents().setAvailability(SITE, signedOn.get(i), available));
        return signedOn;
    }

    /** Another visitor, in the next lane by turns. */
    PlaceRequest newcomer() {
        int number = placed++;
        String language = LANGUAGES.get(number / DEPARTMENTS % LANGUAGES.size());
        return new PlaceRequest(
                ConversationId.random(),
                VisitorId.random(),
                Lane.parse("d" + number % DEPARTMENTS + ":" + language),
                List.of(),
                null,
                language,
                "Ana",
                "My card was declined, what can I do now?");
    }

    private static List<Lane> lanes(int agent) {
        String department = "d" + agent % DEPARTMENTS;
        return LANGUAGES.stream()
                .map(language -> Lane.parse(department + ":" + language))
                .toList();
    }

    @Override
    public void close() {
        connections.close().toCompletableFuture().join();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        process.close();
    }
}
