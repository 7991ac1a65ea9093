package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A visitor or an agent whom a test leads by the hand, on one socket. */
final class Person {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private final Wire wire;
    private int ids;

    private Person(Node node, String path) throws Exception {
        this.wire = Wire.open(node, path, inbox::add, () -> {});
    }

    /** A visitor who has just asked a question. */
    static Person visitor(Node node, String question) throws Exception {
        Person visitor = guest(node);
        visitor.send(visitor.command("start").put("language", "en").put("text", question));
        visitor.next("started");
        return visitor;
    }

    /** A visitor who has only said hello. */
    static Person guest(Node node) throws Exception {
        Person guest = new Person(node, "/ws/visitor");
        guest.send(guest.command("hello").put("site", Installation.SITE.value()).put("locale", "en"));
        guest.next("welcome");
        return guest;
    }

    /** An agent who is available. */
    static Person agent(Node node, String email) throws Exception {
        ObjectNode login = Wire.JSON.createObjectNode().put("email", email).put("password", Installation.PASSWORD);
        String cookie = post(node, "/api/v1/session", login.toString(), null)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow()
                .split(";", 2)[0];
        String ticket = Wire.JSON
                .readTree(post(node, "/api/v1/agent/ticket", "", cookie).body())
                .path("ticket")
                .asString();
        Person agent = new Person(node, "/ws/agent");
        agent.send(agent.command("hello").put("ticket", ticket));
        agent.next("signed_on");
        agent.send(agent.command("availability").put("status", "available"));
        return agent;
    }

    private static HttpResponse<String> post(Node node, String path, String body, @Nullable String cookie)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A command with the next id. */
    ObjectNode command(String type) {
        return Wire.command(type, "p" + ids++);
    }

    void send(ObjectNode command) {
        wire.send(command);
    }

    /** The conversation this visitor started. */
    String conversation() {
        return heard.stream()
                .filter(event -> "started".equals(event.path("type").asString()))
                .findFirst()
                .orElseThrow()
                .path("conversation")
                .path("id")
                .asString();
    }

    /** What comes in reply to a command that was sent. */
    JsonNode answer(ObjectNode command) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            JsonNode event = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event)
                    .as("the answer to %s; came before: %s", command, heard)
                    .isNotNull();
            if (event != null) {
                heard.add(event);
                if (event.path("re").equals(command.path("id"))) {
                    return event;
                }
            }
        }
    }

    /** The next event of this type. */
    JsonNode next(String type) throws InterruptedException {
        return next(type, event -> true, 20);
    }

    /** The next event of this type that is as wished, within some seconds. */
    JsonNode next(String type, Predicate<JsonNode> wish, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            JsonNode event = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event).as("waiting for %s; came before: %s", type, heard).isNotNull();
            if (event != null) {
                heard.add(event);
                if (type.equals(event.path("type").asString()) && wish.test(event)) {
                    return event;
                }
            }
        }
    }

    /** Whether such an event came, now or before; waits for it some seconds. */
    JsonNode cameOrNext(String type, Predicate<JsonNode> wish, int seconds) throws InterruptedException {
        Predicate<JsonNode> event = each -> type.equals(each.path("type").asString()) && wish.test(each);
        Optional<JsonNode> came = heard.stream().filter(event).findFirst();
        return came.isPresent() ? came.get() : next(type, wish, seconds);
    }

    /** Waits until this conversation rings, says that it was seen, and accepts it. */
    void accept(String conversation) throws InterruptedException {
        JsonNode offer = ring(conversation, 20);
        send(command("accept").put("offer", offer.path("offer").asString()));
        next("desk", desk -> holds(desk.path("desk").path("chats"), conversation) != null, 20);
    }

    /** Waits until this conversation rings, and says that the offer is on the screen. */
    JsonNode ring(String conversation, int seconds) throws InterruptedException {
        JsonNode desk = next("desk", event -> holds(event.path("desk").path("offers"), conversation) != null, seconds);
        JsonNode offer = Objects.requireNonNull(holds(desk.path("desk").path("offers"), conversation));
        send(Wire.command("offer_seen", null).put("offer", offer.path("offer").asString()));
        return offer;
    }

    private static @Nullable JsonNode holds(JsonNode list, String conversation) {
        for (JsonNode each : list) {
            if (conversation.equals(each.path("conversation").asString())) {
                return each;
            }
        }
        return null;
    }

    void leave() {
        wire.abort();
    }
}
