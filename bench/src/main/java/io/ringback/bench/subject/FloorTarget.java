package io.ringback.bench.subject;

import io.netty.channel.EventLoop;
import io.ringback.bench.floor.FloorServer;
import io.ringback.bench.load.Dialect;
import io.ringback.bench.load.Endpoint;
import io.ringback.bench.load.Marker;
import io.ringback.bench.load.MessageTemplate;
import io.ringback.bench.load.Pair;
import io.ringback.bench.load.WsClient;
import io.ringback.bench.process.ChildProcess;
import io.ringback.bench.process.ProcessTree;
import io.ringback.bench.process.RedisProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the floors: a {@link FloorServer}, and a Redis of its own when it stores. */
public final class FloorTarget implements Target {
    private static final Pattern LISTENING = Pattern.compile("listening (\\d+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final ChildProcess server;
    private final @Nullable RedisProcess redis;
    private final String address;
    private final Dialect dialect;

    private FloorTarget(ChildProcess server, @Nullable RedisProcess redis, String port) {
        this.server = server;
        this.redis = redis;
        this.address = "ws://127.0.0.1:" + port;
        MessageTemplate message = MessageTemplate.of(MessageTemplate.text(""));
        Marker atStart = Marker.after("");
        this.dialect = new Dialect(message, atStart, redis == null ? null : atStart, null);
    }

    /** The floor that stores nothing. */
    public static FloorTarget relay(Path folder, List<String> jvmFlags) throws IOException, InterruptedException {
        return start(folder, jvmFlags, null);
    }

    /** The floor with one append and one acknowledgement per message. */
    public static FloorTarget append(Path folder, List<String> jvmFlags) throws IOException, InterruptedException {
        return start(folder, jvmFlags, RedisProcess.start(folder.resolve("redis")));
    }

    private static FloorTarget start(Path folder, List<String> jvmFlags, @Nullable RedisProcess redis)
            throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(jvmFlags);
        flags.add("-Dlogback.configurationFile=bench-logback.xml");
        List<String> arguments = redis == null ? List.of() : List.of(Integer.toString(redis.port()));
        ChildProcess server = ChildJvm.start("floor", flags, FloorServer.class.getName(), arguments, folder);
        String port = server.awaitOutput(LISTENING, START_LIMIT).group(1);
        return new FloorTarget(server, redis, port);
    }

    /** Version of its Redis; empty for the relay. */
    public Optional<String> redisVersion() {
        return Optional.ofNullable(redis).map(RedisProcess::version);
    }

    @Override
    public ProcessTree processes() {
        List<Long> pids = new ArrayList<>(List.of(server.pid()));
        Optional.ofNullable(redis).map(RedisProcess::pid).ifPresent(pids::add);
        return new ProcessTree(pids);
    }

    @Override
    public Pair pair(int number, EventLoop loop) throws IOException, InterruptedException {
        WsClient agent = Clients.await(WsClient.open(loop, endpoint("/agent/", number), payload -> {}));
        WsClient visitor = Clients.await(WsClient.open(loop, endpoint("/visitor/", number), payload -> {}));
        return new Pair(visitor, agent, dialect);
    }

    @Override
    public List<WsClient> idleVisitors(int first, int count, List<EventLoop> loops)
            throws IOException, InterruptedException {
        return Clients.open(
                first, count, n -> WsClient.open(loops.get(n % loops.size()), endpoint("/visitor/", n), payload -> {}));
    }

    @Override
    public void close() {
        server.close();
        Optional.ofNullable(redis).ifPresent(RedisProcess::close);
    }

    private Endpoint endpoint(String path, int number) {
        return Endpoint.plain(URI.create(address + path + number));
    }
}
