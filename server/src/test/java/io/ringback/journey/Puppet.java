package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A console or a visitor's page that a test moves step by step. It keeps all it was ever sent. */
final class Puppet {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<JsonNode> all = new CopyOnWriteArrayList<>();
    private final Wire wire;
    private JsonNode hello = Wire.JSON.missingNode();
    private int ids;

    private Puppet(Node node, String path) throws Exception {
        this(node, path, "127.0.0.1");
    }

    private Puppet(Node node, String path, String address) throws Exception {
        wire = Wire.open(node, path, address, this::hear, () -> {});
    }

    private void hear(JsonNode event) {
        all.add(event);
        heard.add(event);
    }

    static Puppet visitor(Node node) throws Exception {
        return from(node, "127.0.0.1");
    }

    /** A visitor at this address, which the node believes of a proxy it trusts. */
    static Puppet from(Node node, String address) throws Exception {
        Puppet puppet = new Puppet(node, "/ws/visitor", address);
        puppet.hello = puppet.ask(Wire.command("hello", "h").put("site", "harbour"));
        return puppet;
    }

    /** Somebody who came before. */
    static Puppet visitor(Node node, String token) throws Exception {
        Puppet puppet = new Puppet(node, "/ws/visitor");
        puppet.ask(Wire.command("hello", "h").put("site", "harbour").put("token", token));
        return puppet;
    }

    static Puppet agent(Node node, String email) throws Exception {
        ObjectNode login = Wire.JSON.createObjectNode().put("email", email).put("password", Installation.PASSWORD);
        HttpResponse<String> signedIn = post(node, "/api/v1/session", login.toString(), "");
        String cookie =
                signedIn.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        String ticket = Wire.JSON
                .readTree(post(node, "/api/v1/agent/ticket", "", cookie).body())
                .path("ticket")
                .asString();
        Puppet puppet = new Puppet(node, "/ws/agent");
        puppet.hello = puppet.ask(Wire.command("hello", "h").put("ticket", ticket));
        assertThat(puppet.hello.path("type").asString()).isEqualTo("signed_on");
        return puppet;
    }

    private static HttpResponse<String> post(Node node, String path, String body, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to hello. */
    JsonNode hello() {
        return hello;
    }

    /** A command with an id of its own. */
    ObjectNode command(String type) {
        return Wire.command(type, "k" + ids++);
    }

    void send(JsonNode command) {
        wire.send(command);
    }

    /** The answer to a command, whatever it is. */
    JsonNode ask(JsonNode command) throws InterruptedException {
        assertThat(wire.send(command)).isTrue();
        String id = command.path("id").asString();
        return hears(event -> event.path("re").asString("").equals(id));
    }

    void done(JsonNode command) throws InterruptedException {
        assertThat(ask(command).path("type").asString()).isEqualTo("done");
    }

    String refused(JsonNode command) throws InterruptedException {
        return ask(command).path("code").asString("");
    }

    /** The first event of this kind, now or within twenty seconds. */
    JsonNode hears(Predicate<JsonNode> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            for (JsonNode event : heard) {
                if (wanted.test(event)) {
                    return event;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("not heard, but: " + heard);
    }

    /** The first entry of a transcript like this. */
    JsonNode entry(Predicate<JsonNode> wanted) throws InterruptedException {
        return hears(event -> "entry".equals(event.path("type").asString()) && wanted.test(event.path("entry")))
                .path("entry");
    }

    /** The first desk with such an item in one of its lists. */
    JsonNode onDesk(String list, Predicate<JsonNode> wanted) throws InterruptedException {
        JsonNode desk = hears(event -> find(desk(event), list, wanted) != null);
        JsonNode found = find(desk(desk), list, wanted);
        assertThat(found).isNotNull();
        return found == null ? Wire.JSON.missingNode() : found;
    }

    private static JsonNode desk(JsonNode event) {
        return event.path("desk");
    }

    private static @Nullable JsonNode find(JsonNode desk, String list, Predicate<JsonNode> wanted) {
        for (JsonNode item : desk.path(list)) {
            if (wanted.test(item)) {
                return item;
            }
        }
        return null;
    }

    /** Everything ever received, as text. */
    String everything() {
        return all.toString();
    }

    /** Nothing that was heard before counts any more. */
    void forget() {
        heard.clear();
    }
}
