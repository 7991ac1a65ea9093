package io.ringback.journey;

import java.util.ArrayList;
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
 * What every client does: connect to any node, say hello, send again under the same id what was not answered, come back after a loss.
 * One thread owns it all.
 */
abstract class Client implements Runnable {
    private static final JsonNode LOST = Wire.JSON.createObjectNode().put("type", "lost");

    private final List<Node> nodes;
    private final Random random;
    private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final Map<String, ObjectNode> unanswered = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Wire wire;
    private int ids;
    private final AtomicInteger connects = new AtomicInteger();
    private volatile boolean stopped;

    Client(List<Node> nodes, long seed) {
        this.nodes = nodes;
        // small seeds next to each other would all begin alike
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** Opens a socket to a node and sends hello. */
    abstract Wire connect(Node node) throws Exception;

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
            take();
        }
        if (wire != null) {
            wire.abort();
        }
    }

    private void take() {
        try {
            JsonNode event = inbox.poll(100, TimeUnit.MILLISECONDS);
            if (event == null) {
                idle();
            } else if (event.equals(LOST)) {
                wire = null;
            } else {
                answered(event);
                on(event);
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void answered(JsonNode event) {
        String re = event.path("re").asString("");
        boolean again = "error".equals(event.path("type").asString())
                && event.path("retryable").asBoolean(false);
        ObjectNode command = unanswered.get(re);
        if (again && command != null) {
            send(command);
        } else {
            unanswered.remove(re);
        }
    }

    private void reconnect() {
        try {
            wire = connect(nodes.get(random.nextInt(nodes.size())));
            connects.incrementAndGet();
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

    /** Told by the socket's thread. */
    final void received(JsonNode event) {
        inbox.add(event);
    }

    /** Told by the socket's thread. */
    final void lost() {
        inbox.add(LOST);
    }

    /** Sends a command that must not get lost. */
    final void ask(ObjectNode command) {
        unanswered.put(command.path("id").asString(), command);
        send(command);
    }

    /** After a hello that was answered: sends again what got no answer. */
    final void resend() {
        List.copyOf(unanswered.values()).forEach(this::send);
    }

    final void send(ObjectNode command) {
        if (wire != null) {
            wire.send(command);
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
