package io.ringback.bench.subject;

import io.netty.buffer.ByteBuf;
import io.ringback.bench.load.FrameSink;
import io.ringback.bench.load.WsClient;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks {@code ringback.v1} one command at a time: for what happens before and after the messages that are measured. */
final class Caller implements FrameSink {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LIMIT_SECONDS = 20;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private int commands;

    @Override
    public void frame(ByteBuf payload) {
        frames.add(WsClient.text(payload));
    }

    /** Sends a command under a fresh id and waits for the reply to it. */
    JsonNode ask(WsClient client, String type, Map<String, ?> fields) throws IOException, InterruptedException {
        String id = "s" + ++commands + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        client.send(command(type, id, fields));
        return await(client, event -> event.path("re").asString("").equals(id));
    }

    /** Waits for an event, dropping those that come before it; an error ends the wait. */
    JsonNode await(WsClient client, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            String frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new IOException("no answer within " + LIMIT_SECONDS + " s; the socket is "
                        + client.closed().orElse("open"));
            }
            JsonNode event = JSON.readTree(frame);
            if (event.path("type").asString("").equals("error")) {
                throw new IOException("refused: " + frame);
            }
            if (wanted.test(event)) {
                return event;
            }
        }
    }

    /** A command as JSON text. */
    static String command(String type, String id, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("type", type, "id", id));
        all.putAll(fields);
        return JSON.writeValueAsString(all);
    }
}
