package io.ringback.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a question, waits, writes a few messages each after the agent's answer, and sees the chat to its end. */
final class VisitorClient extends Client {
    private final String site;
    private final int messages;
    private final long thinksMs;
    private final Map<String, Long> stored = new LinkedHashMap<>();
    private final Log log = new Log(this::entry);
    private @Nullable String token;
    private volatile @Nullable String conversation;
    private int said;
    private int answers;
    private boolean asked;
    private volatile boolean ended;
    private volatile int ahead = -1;

    VisitorClient(List<Node> nodes, long seed, String site, int messages) {
        this(nodes, seed, site, messages, 0);
    }

    /** One who thinks so long before each message. */
    VisitorClient(List<Node> nodes, long seed, String site, int messages, long thinksMs) {
        super(nodes, seed);
        this.site = site;
        this.messages = messages;
        this.thinksMs = thinksMs;
    }

    @Override
    String path() {
        return "/ws/visitor";
    }

    @Override
    ObjectNode hello(Node node) {
        ObjectNode hello = Wire.command("hello", nextId()).put("site", site).put("locale", "en");
        if (token != null) {
            hello.put("token", token);
        }
        if (conversation != null) {
            hello.putObject("have")
                    .put("conversation", conversation)
                    .put("seq", log.seq())
                    .put("mark", log.mark());
        }
        return hello;
    }

    @Override
    void on(JsonNode event) {
        switch (event.path("type").asString()) {
            case "welcome" -> welcome(event);
            case "started", "conversation" -> opened(event.path("conversation"));
            case "stored" -> stored(event);
            case "standing" -> ahead = event.path("place").path("ahead").asInt(-1);
            case "go_away" -> drop();
            case "entry" -> {
                if (!log.take(event)) {
                    reopen();
                }
            }
            case "resync" -> reopen();
            case "error" -> {
                if (!event.path("retryable").asBoolean(false)) {
                    complain("refused: " + event);
                }
            }
            default -> {}
        }
    }

    private void welcome(JsonNode event) {
        if (event.has("token")) {
            token = event.path("token").asString();
        }
        if (event.has("conversation")) {
            opened(event.path("conversation"));
        }
        if (!asked) {
            asked = true;
            ask(Wire.command("start", nextId()).put("language", "en").put("text", "A question"));
        } else {
            resend();
        }
    }

    private void opened(JsonNode given) {
        conversation = given.path("id").asString();
        ahead = given.path("place").path("ahead").asInt(-1);
        log.open(given);
    }

    private void reopen() {
        ObjectNode open = Wire.command("open", nextId()).put("conversation", conversation);
        open.putObject("have").put("seq", log.seq()).put("mark", log.mark());
        ask(open);
    }

    private void stored(JsonNode event) {
        Long before = stored.put(event.path("re").asString(), event.path("seq").asLong());
        if (before != null && before != event.path("seq").asLong()) {
            complain("acknowledged twice with two numbers: " + event);
        }
    }

    private void entry(JsonNode entry) {
        switch (entry.path("kind").asString()) {
            case "joined" -> say();
            case "message" -> {
                if ("agent".equals(entry.path("by").asString())) {
                    answers++;
                    say();
                }
            }
            case "ended" -> ended = true;
            default -> {}
        }
    }

    private void say() {
        if (conversation == null || said > answers) {
            return;
        }
        said++;
        sleep(thinksMs);
        String text = said > messages ? "bye" : "message " + said;
        ask(Wire.command("post", nextId()).put("conversation", conversation).put("text", text));
    }

    @Override
    void idle() {}

    @Override
    boolean done() {
        return ended;
    }

    /** Message ids with the numbers they were acknowledged with, in the order sent. */
    Map<String, Long> acknowledged() {
        return Map.copyOf(stored);
    }

    List<JsonNode> seen() {
        return log.entries();
    }

    /** People in front, as last told; -1 when nothing was. */
    int ahead() {
        return ahead;
    }

    @Nullable
    String conversation() {
        return conversation;
    }
}
