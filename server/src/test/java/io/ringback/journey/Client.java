package io.ringback.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every client does, by the rules of docs/protocol.md: connect to any node, say hello, send again under the same id what was not
 * answered, wait before that as long as the server asks, come back after a loss. One thread owns it all.
 */
abstract class Client implements Runnable {
    private static final long SHORTEST_PAUSE_MS = 50;

    private final List<Node> nodes;
    private final Random random;
    private final BlockingQueue<Heard> inbox = new LinkedBlockingQueue<>();
    private final Map<String, ObjectNode> unanswered = new LinkedHashMap<>();
    private final Map<String, Long> refused = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Wire wire;
    private String hello = "";
    private boolean greeted;
    private int socket;
    private int ids;
    private final AtomicInteger connects = new AtomicInteger();
    private volatile boolean stopped;

    /** What the socket of that number told; without an event that it is gone. */
    private record Heard(int socket, @Nullable JsonNode event) {}

    Client(List<Node> nodes, long seed) {
        this.nodes = nodes;
        // small seeds next to each other would all begin alike
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** The endpoint. */
    abstract String path();

    /** The first command on a new socket. */
    abstract ObjectNode hello(Node node) throws Exception;

    /** An event other than the answer to a command that is resent. */
    abstract void on(JsonNode event);

    /** Nothing came for a while. */
    abstract void idle();

    abstract boolean done();

    @Override
    public void run() {
        while (!stopped && !done()) {
            if (wire == null) {
                reconnect();
            }
            sendRefused();
            take();
        }
        if (wire != null) {
            wire.abort();
        }
    }

    private void take() {
        try {
            Heard heard = inbox.poll(100, TimeUnit.MILLISECONDS);
            if (heard == null) {
                idle();
            } else if (heard.socket() == socket) {
                take(heard.event());
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void take(@Nullable JsonNode event) {
        if (event == null) {
            wire = null;
        } else {
            answered(event);
            on(event);
        }
    }

    private void answered(JsonNode event) {
        String re = event.path("re").asString("");
        boolean error = "error".equals(event.path("type").asString());
        if (error && re.equals(hello)) {
            drop();
            pause();
        } else if (re.equals(hello)) {
            greeted = true;
        } else if (error && event.path("retryable").asBoolean(false) && unanswered.containsKey(re)) {
            long ms = Math.max(SHORTEST_PAUSE_MS, event.path("retryAfterMs").asLong(0));
            refused.put(re, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms));
        } else {
            unanswered.remove(re);
        }
    }

    private void sendRefused() {
        long now = System.nanoTime();
        for (ObjectNode command : List.copyOf(unanswered.values())) {
            String id = command.path("id").asString();
            Long due = refused.get(id);
            if (due != null && due < now) {
                refused.remove(id);
                send(command);
            }
        }
    }

    private void reconnect() {
        Node node = nodes.get(random.nextInt(nodes.size()));
        int number = ++socket;
        try {
            ObjectNode first = hello(node);
            hello = first.path("id").asString();
            greeted = false;
            wire = Wire.open(
                    node,
                    path(),
                    event -> inbox.add(new Heard(number, event)),
                    () -> inbox.add(new Heard(number, null)));
            connects.incrementAndGet();
            wire.send(first);
        } catch (Exception notThere) {
            pause();
        }
    }

    private void pause() {
        sleep(50 + random.nextInt(200));
    }

    final void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** Sends a command that must not get lost. */
    final void ask(ObjectNode command) {
        unanswered.put(command.path("id").asString(), command);
        send(command);
    }

    /** After a hello that was answered: sends again what got no answer. */
    final void resend() {
        refused.clear();
        List.copyOf(unanswered.values()).forEach(this::send);
    }

    /** Sends; what is said before the hello was answered would be refused, and is left to {@link #resend}. */
    final void send(ObjectNode command) {
        if (wire != null && greeted && !wire.send(command)) {
            drop();
        }
    }

    final String nextId() {
        return "k" + ids++;
    }

    final Random random() {
        return random;
    }

    final void complain(String problem) {
        synchronized (problems) {
            problems.add(problem);
        }
    }

    final List<String> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    final int connects() {
        return connects.get();
    }

    /** Drops the socket without a word; the client comes back at once. */
    final void drop() {
        if (wire != null) {
            wire.abort();
            wire = null;
        }
    }

    final void stop() {
        stopped = true;
    }
}
