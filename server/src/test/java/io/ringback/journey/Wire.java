package io.ringback.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One WebSocket of a test client. Events are handed over one at a time, on the client's own thread. */
final class Wire {
    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final WebSocket socket;
    private final AtomicBoolean over;

    private Wire(WebSocket socket, AtomicBoolean over) {
        this.socket = socket;
        this.over = over;
    }

    /** Connects; fails when the node is not there. */
    static Wire open(Node node, String path, Consumer<JsonNode> onEvent, Runnable onClosed) throws Exception {
        return open(node, path, "127.0.0.1", onEvent, onClosed);
    }

    /** Connects through a proxy that tells this address of the client. */
    static Wire open(Node node, String path, String address, Consumer<JsonNode> onEvent, Runnable onClosed)
            throws Exception {
        Listener listener = new Listener(onEvent, onClosed);
        WebSocket socket = HTTP.newWebSocketBuilder()
                .subprotocols("ringback.v1")
                .header("Origin", Node.ORIGIN)
                .header("X-Forwarded-For", address)
                .connectTimeout(Duration.ofSeconds(2))
                .buildAsync(URI.create("ws://127.0.0.1:" + node.port() + path), listener)
                .get(5, TimeUnit.SECONDS);
        return new Wire(socket, listener.over);
    }

    static ObjectNode command(String type, @Nullable String id) {
        ObjectNode command = JSON.createObjectNode();
        command.put("type", type);
        if (id != null) {
            command.put("id", id);
        }
        return command;
    }

    /** Sends; false when the socket is gone. */
    synchronized boolean send(JsonNode command) {
        try {
            socket.sendText(command.toString(), true).get(2, TimeUnit.SECONDS);
            return true;
        } catch (Exception gone) {
            return false;
        }
    }

    /** Drops the connection; nothing more is heard of it. */
    void abort() {
        over.set(true);
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<CharSequence> parts = new CopyOnWriteArrayList<>();
        private final Consumer<JsonNode> onEvent;
        private final Runnable onClosed;

        Listener(Consumer<JsonNode> onEvent, Runnable onClosed) {
            this.onEvent = onEvent;
            this.onClosed = onClosed;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.add(data.toString());
            if (last) {
                String text = String.join("", parts);
                parts.clear();
                if (!over.get()) {
                    onEvent.accept(JSON.readTree(text));
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            close();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            close();
        }

        /** Once, and not when this side dropped it. */
        private void close() {
            if (over.compareAndSet(false, true)) {
                onClosed.run();
            }
        }
    }
}
