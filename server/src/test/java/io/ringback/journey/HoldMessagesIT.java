package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people who wait read on a running server: a hold message, and an incident that a supervisor raises, changes and ends. */
final class HoldMessagesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SECONDS = Duration.ofSeconds(6);
    private static final String HOLD = """
            {"messages": [
              {"id": "card", "kind": "tip", "stages": ["0-2"], "topics": ["cards"], "until": "2099-12-31",
               "text": {"en": "Have your card at hand", "fa": "کارت خود را آماده کنید"}},
              {"id": "all", "kind": "status", "stages": ["0-2"], "until": "2099-12-31",
               "text": {"en": "We have your question", "fa": "پرسش شما رسید"}}]}""";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;

    @BeforeAll
    static void open() throws Exception {
        installation = new Installation(folder);
        installation.account("adam@example.org", Role.ADMIN);
        installation.account("eva@example.org", Role.SUPERVISOR);
        installation.account("maja@example.org", Role.AGENT);
        node = installation.start();
        String admin = signIn("adam@example.org");
        HttpResponse<String> read = send(request("/api/v1/sites/harbour", admin));
        ObjectNode document = (ObjectNode) Wire.JSON.readTree(read.body());
        document.putArray("languages").add("en").add("fa");
        ((ObjectNode) document.path("name")).put("fa", "بانک");
        ((ObjectNode) document.at("/departments/0/name")).put("fa", "پشتیبانی");
        document.putArray("topics")
                .addObject()
                .put("id", "cards")
                .put("department", "support")
                .put("nature", "payment")
                .putObject("name")
                .put("en", "Cards")
                .put("fa", "کارت");
        document.set("hold", Wire.JSON.readTree(HOLD));
        assertThat(put("/api/v1/sites/harbour", admin, etag(read), document).statusCode())
                .isEqualTo(200);
        // for two seconds the node goes on with the document it read when it began
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> welcome().path("site").path("languages").size() == 2);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void eachReadsWhatSuitsTheirTopicInTheirLanguage() throws Exception {
        BlockingQueue<JsonNode> ofCards = new LinkedBlockingQueue<>();
        Wire cards = start(ofCards, "fa", "cards");
        JsonNode own = next(ofCards, "hold");
        assertThat(own.path("id").asString()).isEqualTo("card");
        assertThat(own.path("text").asString()).isEqualTo("کارت خود را آماده کنید");

        BlockingQueue<JsonNode> ofOther = new LinkedBlockingQueue<>();
        Wire other = start(ofOther, "en", null);
        assertThat(next(ofOther, "hold").path("text").asString()).isEqualTo("We have your question");
        cards.abort();
        other.abort();
    }

    @Test
    void anIncidentReachesThoseWhoWaitWithinSecondsAndSoDoesItsEnd() throws Exception {
        BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
        Wire visitor = start(inbox, "en", "cards");
        next(inbox, "hold");
        String eva = signIn("eva@example.org");
        Instant noticed = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        raise(eva, noticed, noticed.plusSeconds(3600), "Card payments fail");
        JsonNode raised = next(inbox, "incident").path("incident");
        assertThat(raised.path("text").asString()).isEqualTo("Card payments fail");
        assertThat(raised.path("noticedAt").asLong()).isEqualTo(noticed.toEpochMilli());
        assertThat(raised.path("late").asBoolean()).isFalse();

        raise(eva, noticed, noticed.plusSeconds(1), "Card payments fail in the shop only");
        JsonNode changed = next(inbox, "incident").path("incident");
        assertThat(changed.path("text").asString()).isEqualTo("Card payments fail in the shop only");
        JsonNode late = changed.path("late").asBoolean()
                ? changed
                : next(inbox, "incident").path("incident");
        assertThat(late.path("late").asBoolean()).isTrue();

        write(eva, "[]");
        assertThat(next(inbox, "incident").has("incident")).isFalse();
        visitor.abort();
    }

    @Test
    void whoMayNotAndWhatIsWrongIsRefused() throws Exception {
        String eva = signIn("eva@example.org");
        String path = "/api/v1/sites/harbour/incidents";
        HttpResponse<String> read = send(request(path, eva));
        assertThat(read.body()).isEqualTo("[]");
        assertThat(put(path, signIn("maja@example.org"), etag(read), Wire.JSON.readTree("[]"))
                        .statusCode())
                .isIn(403, 404);
        HttpResponse<String> stale = put(path, eva, "\"1\"", Wire.JSON.readTree("[]"));
        assertThat(stale.statusCode()).isEqualTo(412);
        JsonNode nameless = Wire.JSON.readTree("""
                [{"id": "i", "noticedAt": "2026-11-22T09:00:00Z", "nextUpdateAt": "2026-11-22T10:00:00Z", "text": {"en": "We know"}}]""");
        HttpResponse<String> wrong = put(path, eva, etag(read), nameless);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Wire.JSON.readTree(wrong.body()).at("/error/field").asString())
                .as(wrong.body())
                .isEqualTo("/incidents/0/text/fa");
    }

    private static void raise(String cookie, Instant noticed, Instant next, String text) throws Exception {
        write(cookie, """
                [{"id": "cards", "topics": ["cards"], "noticedAt": "%s", "nextUpdateAt": "%s", "text": {"en": "%s", "fa": "می‌دانیم"}}]""".formatted(noticed, next, text));
    }

    private static void write(String cookie, String incidents) throws Exception {
        String path = "/api/v1/sites/harbour/incidents";
        String version = etag(send(request(path, cookie)));
        assertThat(put(path, cookie, version, Wire.JSON.readTree(incidents)).statusCode())
                .isEqualTo(200);
    }

    private static Wire start(BlockingQueue<JsonNode> inbox, String language, @Nullable String topic) throws Exception {
        Wire wire = Wire.open(node, "/ws/visitor", inbox::add, () -> {});
        wire.send(Wire.command("hello", "h").put("site", "harbour").put("locale", language));
        next(inbox, "welcome");
        ObjectNode start = Wire.command("start", "s").put("language", language).put("text", "A question");
        wire.send(topic == null ? start : start.put("topic", topic));
        next(inbox, "started");
        return wire;
    }

    /** What somebody is told who comes now. */
    private static JsonNode welcome() throws Exception {
        BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
        Wire wire = Wire.open(node, "/ws/visitor", inbox::add, () -> {});
        wire.send(Wire.command("hello", "h").put("site", "harbour"));
        JsonNode welcome = next(inbox, "welcome");
        wire.abort();
        return welcome;
    }

    private static JsonNode next(BlockingQueue<JsonNode> inbox, String type) throws InterruptedException {
        while (true) {
            JsonNode event = inbox.poll(SECONDS.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(event).as("waiting for %s", type).isNotNull();
            if (event != null && event.path("type").asString().equals(type)) {
                return event;
            }
        }
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("etag").orElseThrow();
    }

    private static String signIn(String email) throws Exception {
        ObjectNode login = Wire.JSON.createObjectNode().put("email", email).put("password", Installation.PASSWORD);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/v1/session"))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(login.toString()));
        return send(request).headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpResponse<String> put(String path, String cookie, String version, JsonNode body)
            throws Exception {
        return send(request(path, cookie)
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(uri(path)).header("Cookie", cookie);
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + node.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
