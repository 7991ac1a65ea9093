package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.redis.Args;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People wait, are told how long, and are served: the ledger of the running server says what was promised and how true it was. */
final class ScoredWaitsIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SCORES = "/api/v1/sites/harbour/waits/scores";
    private static final String PROMISES = "/api/v1/sites/harbour/promises";

    /** As many waits as must be known before a time is told. */
    private static final int ENOUGH = 20;

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;

    @BeforeAll
    static void open() throws Exception {
        installation =
                new Installation(folder, Installation.DOCUMENT.replace("\"capacity\": 3", "\"capacity\": " + ENOUGH));
        installation.account("maja@example.org", Role.AGENT);
        AgentId luka = installation.account("luka@example.org", Role.AGENT);
        Installation.await(installation
                .session()
                .commands()
                .hashSet("{g}:account:" + luka.value(), "capacity", "1".getBytes(StandardCharsets.UTF_8)));
        installation.account("eva@example.org", Role.SUPERVISOR);
        node = installation.start();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void whatWasPromisedAndWhatCameOfItOutlivesTheNode() throws Exception {
        String eva = signIn("eva@example.org");
        assertThat(read(SCORES, eva).path("scores")).as("nothing was measured").isEmpty();
        assertThat(read(PROMISES, eva).path("promises")).isEmpty();

        Puppet luka = Puppet.agent(node, "luka@example.org");
        // nothing is learned of moments without agents: somebody has to work while the others wait
        luka.done(luka.command("availability").put("status", "available"));
        accept(luka, start(Puppet.visitor(node)));
        Puppet maja = Puppet.agent(node, "maja@example.org");
        List<String> chats = fill(maja);
        Puppet leaves = Puppet.visitor(node);
        String left = start(leaves);
        leaves.hears(event -> event.path("place").has("promiseAt"));
        Puppet waits = Puppet.visitor(node);
        String kept = start(waits);
        JsonNode promised = waits.hears(event -> event.path("place").has("promiseAt"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(state(eva, kept)).as("promised").isNotEmpty();
            assertThat(state(eva, left)).as("promised").isNotEmpty();
        });
        told(kept);
        leaves.done(leaves.command("end").put("conversation", left));
        maja.done(maja.command("end").put("conversation", chats.get(0)));
        maja.done(maja.command("wrap_up").put("conversation", chats.get(0)));
        accept(maja, kept);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(state(eva, kept)).isEqualTo("kept");
            assertThat(state(eva, left)).isEqualTo("withdrawn");
        });
        JsonNode promise = promise(eva, kept);
        assertThat(promise.path("kind").asString()).isEqualTo("first_p90");
        assertThat(promise.path("lane").asString()).isEqualTo("support:en");
        assertThat(promise.path("owner").asString()).startsWith("a_");
        assertThat(promise.path("dueAt").asLong())
                .isEqualTo(promised.path("place").path("promiseAt").asLong());
        await().atMost(PATIENCE).until(() -> sum(eva, "questions") > 0);
        long questions = sum(eva, "questions");
        assertThat(sum(eva, "shown")).isEqualTo(questions);
        assertThat(sum(eva, "inside") + sum(eva, "width")).isPositive();
        assertThat(read(PROMISES + "?state=withdrawn", eva).path("promises")).hasSize(1);

        node.kill();
        node = installation.start();
        String again = signIn("eva@example.org");
        assertThat(sum(again, "questions")).isEqualTo(questions);
        assertThat(state(again, kept)).isEqualTo("kept");
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        String eva = signIn("eva@example.org");
        Map<String, String> wrong = Map.of(
                SCORES + "?from=yesterday", "from",
                SCORES + "?from=2&to=1", "from",
                SCORES + "?lane=support", "lane",
                PROMISES + "?state=lost", "state",
                PROMISES + "?kind=oath", "kind",
                PROMISES + "?after=x", "after",
                PROMISES + "?limit=0", "limit",
                PROMISES + "?dueFrom=-1", "dueFrom");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            HttpResponse<String> refused = get(each.getKey(), eva);
            assertThat(refused.statusCode()).as(each.getKey()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("\"field\":\"" + each.getValue() + "\"")
                    .contains("\"code\":\"invalid_field\"");
        }
    }

    @Test
    void agentsAndStrangersReadNothing() throws Exception {
        for (String path : List.of(SCORES, PROMISES)) {
            assertThat(get(path, signIn("maja@example.org")).statusCode()).isEqualTo(404);
            assertThat(get(path.replace("harbour", "other"), signIn("eva@example.org"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(path, "none=1").statusCode()).isEqualTo(401);
        }
    }

    /** Everybody the agent has a slot for, each told something before the agent comes. */
    private static List<String> fill(Puppet agent) throws Exception {
        List<String> chats = new ArrayList<>();
        for (int each = 0; each < ENOUGH; each++) {
            chats.add(start(Puppet.visitor(node)));
        }
        for (String chat : chats) {
            told(chat);
        }
        agent.done(agent.command("availability").put("status", "available"));
        for (String chat : chats) {
            accept(agent, chat);
        }
        return chats;
    }

    /** Waits until what this visitor was told stands with the place. */
    private static void told(String chat) {
        await().atMost(PATIENCE)
                .until(() -> Installation.await(installation
                                        .session()
                                        .commands()
                                        .call("HEXISTS", "{s:harbour}:p:" + chat, Args.of("waits")))
                                .number()
                        == 1);
    }

    private static String start(Puppet visitor) throws Exception {
        return visitor.ask(visitor.command("start").put("language", "en").put("text", "Where is my card?"))
                .path("conversation")
                .path("id")
                .asString();
    }

    private static void accept(Puppet agent, String chat) throws Exception {
        JsonNode offer = agent.onDesk(
                "offers", each -> each.path("conversation").asString().equals(chat));
        agent.done(agent.command("accept").put("offer", offer.path("offer").asString()));
    }

    private static String state(String cookie, String chat) throws Exception {
        return promise(cookie, chat).path("state").asString("");
    }

    private static JsonNode promise(String cookie, String chat) throws Exception {
        for (JsonNode promise : read(PROMISES, cookie).path("promises")) {
            if (promise.path("conversation").asString().equals(chat)) {
                return promise;
            }
        }
        return Wire.JSON.missingNode();
    }

    private static long sum(String cookie, String figure) throws Exception {
        long sum = 0;
        for (JsonNode score : read(SCORES, cookie).path("scores")) {
            sum += score.path(figure).asLong(0);
        }
        return sum;
    }

    private static JsonNode read(String path, String cookie) throws Exception {
        HttpResponse<String> answer = get(path, cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Wire.JSON.readTree(answer.body());
    }

    private static String signIn(String email) throws Exception {
        ObjectNode login = Wire.JSON.createObjectNode().put("email", email).put("password", Installation.PASSWORD);
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/api/v1/session"))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(login.toString()));
        return send(request).headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Cookie", cookie));
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + node.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
