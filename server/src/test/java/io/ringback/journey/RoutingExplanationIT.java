package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.ConversationId;
import io.ringback.model.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Why a chat is with whom it is, asked over HTTP of a running server: whoever has a part in it and supervisors read it, nobody else. */
final class RoutingExplanationIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;

    @BeforeAll
    static void open() throws Exception {
        installation = new Installation(folder);
        installation.account("maja@example.org", Role.AGENT);
        installation.account("ben@example.org", Role.AGENT);
        installation.account("eva@example.org", Role.SUPERVISOR);
        node = installation.start();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void tellsWhoMayAskAndNobodyElse() throws Exception {
        BlockingQueue<JsonNode> ofVisitor = new LinkedBlockingQueue<>();
        Wire visitor = Wire.open(node, "/ws/visitor", ofVisitor::add, () -> {});
        visitor.send(Wire.command("hello", "h").put("site", "harbour"));
        next(ofVisitor, "welcome");
        visitor.send(Wire.command("start", "s").put("language", "en").put("text", "Where is my card?"));
        String id = next(ofVisitor, "started").path("conversation").path("id").asString();

        String maja = signIn("maja@example.org");
        String path = "/api/v1/conversations/" + id + "/routing";
        assertThat(get(path, maja).statusCode()).as("it is not hers yet").isEqualTo(404);
        BlockingQueue<JsonNode> ofMaja = new LinkedBlockingQueue<>();
        Wire desk = take(maja, ofMaja);

        HttpResponse<String> answer = get(path, maja);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode told = Wire.JSON.readTree(answer.body());
        assertThat(told.path("now").path("state").asString()).isEqualTo("active");
        assertThat(told.path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("code").asString()))
                .containsExactly("place", "wait", "offer", "accept");
        JsonNode offered = told.path("reasons").get(2);
        assertThat(offered.path("lane").asString()).isEqualTo("support:en");
        assertThat(told.path("agents").path(offered.path("agent").asString()).asString())
                .isEqualTo("maja@example.org");
        assertThat(answer.body()).doesNotContain("\"v_");

        assertThat(get(path, signIn("eva@example.org")).body()).isEqualTo(answer.body());
        HttpResponse<String> stranger = get(path, signIn("ben@example.org"));
        HttpResponse<String> unknown =
                get("/api/v1/conversations/" + ConversationId.random() + "/routing", signIn("eva@example.org"));
        HttpResponse<String> nonsense = get("/api/v1/conversations/x/routing", signIn("eva@example.org"));
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body())
                .contains("\"code\":\"not_found\"")
                .isEqualTo(unknown.body())
                .isEqualTo(nonsense.body());
        assertThat(get(path, null).statusCode()).isEqualTo(401);

        desk.send(Wire.command("end", "e").put("conversation", id));
        next(ofMaja, "done");
        desk.send(Wire.command("wrap_up", "w").put("conversation", id));
        next(ofMaja, "done");
        JsonNode after = Wire.JSON.readTree(get(path, maja).body());
        assertThat(after.has("now")).as("it is over").isFalse();
        assertThat(after.path("reasons").get(4).path("by").asString()).isEqualTo("agent");
        visitor.abort();
        desk.abort();
    }

    /** Comes to the desk and accepts what rings. */
    private static Wire take(String cookie, BlockingQueue<JsonNode> inbox) throws Exception {
        HttpResponse<String> ticket = send(post("/api/v1/agent/ticket", "").header("Cookie", cookie));
        Wire wire = Wire.open(node, "/ws/agent", inbox::add, () -> {});
        wire.send(Wire.command("hello", "h")
                .put("ticket", Wire.JSON.readTree(ticket.body()).path("ticket").asString()));
        next(inbox, "signed_on");
        wire.send(Wire.command("availability", "a").put("status", "available"));
        JsonNode offers = Wire.JSON.createArrayNode();
        while (offers.isEmpty()) {
            offers = next(inbox, "desk").path("desk").path("offers");
        }
        inbox.clear();
        wire.send(Wire.command("accept", "k")
                .put("offer", offers.get(0).path("offer").asString()));
        next(inbox, "done");
        return wire;
    }

    private static JsonNode next(BlockingQueue<JsonNode> inbox, String type) throws InterruptedException {
        while (true) {
            JsonNode event = inbox.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("waiting for %s", type).isNotNull();
            assertThat(String.valueOf(event)).as("waiting for %s", type).doesNotContain("\"type\":\"error\"");
            if (event != null && event.path("type").asString().equals(type)) {
                return event;
            }
        }
    }

    private static String signIn(String email) throws Exception {
        ObjectNode login = Wire.JSON.createObjectNode().put("email", email).put("password", Installation.PASSWORD);
        return send(post("/api/v1/session", login.toString()))
                .headers()
                .firstValue("set-cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static HttpResponse<String> get(String path, @Nullable String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path));
        return send(cookie == null ? request : request.header("Cookie", cookie));
    }

    private static HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
