package io.ringback.bench.subject;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.ringback.bench.load.FrameSink;
import io.ringback.bench.load.Marker;
import io.ringback.bench.load.Pair;
import io.ringback.bench.load.WsClient;
import io.ringback.bench.process.ProcessTree;
import io.ringback.bench.process.RedisProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The product: one server or two, on a Redis of the same kind as the append floor's. */
public final class ProductTarget implements Target {
    private static final int AGENTS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RedisProcess redis;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, Desk> desks = new HashMap<>();
    private final Map<Pair, Talk> talks = new HashMap<>();

    private ProductTarget(RedisProcess redis) {
        this.redis = redis;
    }

    /**
     * Starts Redis and so many servers; with two, visitors connect to the first and agents to the second.
     *
     * @throws IOException when one of them does not start
     */
    public static ProductTarget start(Path folder, List<String> jvmFlags, int servers)
            throws IOException, InterruptedException {
        ProductTarget target = new ProductTarget(RedisProcess.start(folder.resolve("redis")));
        try {
            Installation.write(target.redis.port(), AGENTS);
            for (int number = 1; number <= servers; number++) {
                target.nodes.add(Node.start("node" + number, folder, jvmFlags, target.redis.port()));
            }
            return target;
        } catch (IOException | InterruptedException | RuntimeException e) {
            target.close();
            throw e;
        }
    }

    @Override
    public ProcessTree processes() {
        List<Long> pids = new ArrayList<>(List.of(redis.pid()));
        nodes.stream().map(Node::pid).forEach(pids::add);
        return new ProcessTree(pids);
    }

    @Override
    public Pair pair(int number, EventLoop loop) throws IOException, InterruptedException {
        Talk talk =
                new Talk(loop, forAgents().socket("/ws/agent"), forVisitors().socket("/ws/visitor"));
        Pair pair = talk.begin(Installation.SITE.value(), desk(number % AGENTS).ticket());
        talks.put(pair, talk);
        return pair;
    }

    @Override
    public void end(Pair pair) throws IOException, InterruptedException {
        Talk talk = talks.remove(pair);
        if (talk != null) {
            talk.end();
        }
    }

    @Override
    public List<WsClient> idleVisitors(int first, int count, List<EventLoop> loops)
            throws IOException, InterruptedException {
        return Clients.open(first, count, number -> idleVisitor(loops.get(number % loops.size())));
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        redis.close();
    }

    /** As far as the widget goes when a page with it is opened: connected and welcomed. */
    private CompletableFuture<WsClient> idleVisitor(EventLoop loop) {
        Welcome welcome = new Welcome();
        return WsClient.open(loop, forVisitors().socket("/ws/visitor"), welcome).thenCompose(visitor -> {
            visitor.send(Caller.command("hello", "h", Map.of("site", Installation.SITE.value())));
            return welcome.came.thenApply(yes -> visitor);
        });
    }

    /** Signs in once; the session serves all rounds. */
    private Desk desk(int number) throws IOException, InterruptedException {
        Desk known = desks.get(number);
        if (known != null) {
            return known;
        }
        Desk desk = Desk.signIn(
                http, forAgents().address(), Node.ORIGIN, Installation.login(number), Installation.PASSWORD);
        desks.put(number, desk);
        return desk;
    }

    private Node forVisitors() {
        return nodes.get(0);
    }

    private Node forAgents() {
        return nodes.get(nodes.size() - 1);
    }

    private static final class Welcome implements FrameSink {
        private static final Marker WELCOME = Marker.after("\"type\":\"welcome\"");

        private final CompletableFuture<Boolean> came = new CompletableFuture<>();

        @Override
        public void frame(ByteBuf payload) {
            if (WELCOME.isIn(payload)) {
                came.complete(true);
            } else {
                came.completeExceptionally(new IOException("refused: " + WsClient.text(payload)));
            }
        }
    }
}
