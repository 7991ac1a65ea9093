package io.ringback.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs in, takes every offer, answers every message, ends the chat at "bye" and finishes the wrap-up at once. */
class AgentClient extends Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String email;
    private final String password;
    private final Map<String, Log> chats = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> wrappedUp = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private @Nullable String cookie;
    private int mostUsed;
    private int usedBefore;

    AgentClient(List<Node> nodes, long seed, String email, String password) {
        super(nodes, seed);
        this.email = email;
        this.password = password;
    }

    @Override
    final String path() {
        return "/ws/agent";
    }

    @Override
    final ObjectNode hello(Node node) throws Exception {
        return Wire.command("hello", nextId()).put("ticket", ticket(node));
    }

    private String ticket(Node node) throws Exception {
        if (cookie == null) {
            String body = Wire.JSON
                    .createObjectNode()
                    .put("email", email)
                    .put("password", password)
                    .toString();
            HttpResponse<String> signedIn = post(node, "/api/v1/session", body);
            cookie = signedIn.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        }
        HttpResponse<String> answer = post(node, "/api/v1/agent/ticket", "");
        return Wire.JSON.readTree(answer.body()).path("ticket").asString();
    }

    private HttpResponse<String> post(Node node, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .timeout(Duration.ofSeconds(5))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    @Override
    void on(JsonNode event) {
        switch (event.path("type").asString()) {
            case "signed_on" -> {
                ask(Wire.command("availability", nextId()).put("status", "available"));
                followed.clear();
                usedBefore = event.path("desk").path("used").asInt();
                desk(event.path("desk"));
                resend();
            }
            case "desk" -> desk(event.path("desk"));
            case "conversation" -> {
                JsonNode given = event.path("conversation");
                log(given.path("id").asString()).open(given);
            }
            case "entry" -> {
                String id = event.path("conversation").asString();
                if (!log(id).take(event)) {
                    open(id);
                }
            }
            case "resync" -> open(event.path("conversation").asString());
            default -> {}
        }
    }

    private void desk(JsonNode desk) {
        mostUsed = Math.max(mostUsed, desk.path("used").asInt());
        // who signs on with fewer slots keeps what lies on the desk, but gets nothing on top of it
        int used = desk.path("used").asInt();
        if (used > desk.path("capacity").asInt() && used > usedBefore) {
            complain("over capacity: " + desk);
        }
        usedBefore = used;
        for (JsonNode offer : desk.path("offers")) {
            String id = offer.path("offer").asString();
            if (accepted.add(id)) {
                send(Wire.command("offer_seen", null).put("offer", id));
                ask(Wire.command("accept", nextId()).put("offer", id));
            }
        }
        for (JsonNode chat : desk.path("chats")) {
            String id = chat.path("conversation").asString();
            if ("wrap_up".equals(chat.path("state").asString())) {
                if (wrappedUp.add(id)) {
                    ask(Wire.command("wrap_up", nextId())
                            .put("conversation", id)
                            .put("outcome", "solved"));
                }
            } else if (followed.add(id)) {
                open(id);
            }
        }
        if ("away".equals(desk.path("status").asString())) {
            isAway();
        }
    }

    /** Away, by their own wish or for an offer that was missed. */
    void isAway() {
        setAvailability("available");
    }

    final void setAvailability(String status) {
        ask(Wire.command("availability", nextId()).put("status", status));
    }

    private Log log(String conversation) {
        return chats.computeIfAbsent(conversation, id -> new Log(entry -> entry(id, entry)));
    }

    private void open(String conversation) {
        Log log = log(conversation);
        ObjectNode open = Wire.command("open", nextId()).put("conversation", conversation);
        open.putObject("have").put("seq", log.seq()).put("mark", log.mark());
        ask(open);
    }

    private void entry(String conversation, JsonNode entry) {
        boolean fromVisitor = "visitor".equals(entry.path("by").asString())
                && "message".equals(entry.path("kind").asString())
                && entry.path("seq").asLong() > 1;
        if (!fromVisitor) {
            return;
        }
        if ("bye".equals(entry.path("text").asString())) {
            ask(Wire.command("end", nextId()).put("conversation", conversation));
        } else {
            // the id names the message it answers: whoever takes over after a loss answers it only once as well
            String id = "re-" + entry.path("seq").asLong();
            ask(Wire.command("post", id + "-" + conversation.substring(2, 12))
                    .put("conversation", conversation)
                    .put("text", "answer to " + entry.path("text").asString()));
        }
    }

    @Override
    void idle() {}

    @Override
    boolean done() {
        return false;
    }

    int mostUsed() {
        return mostUsed;
    }

    /** Conversations that lay on this desk as chats at some time. */
    Set<String> served() {
        return Set.copyOf(chats.keySet());
    }
}
