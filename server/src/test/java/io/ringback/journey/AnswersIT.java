package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.OfferId;
import io.ringback.model.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each command that cannot be carried out gets its coded answer within a second, and the connection lives. */
final class AnswersIT {
    private static final String C = ConversationId.random().value();
    private static final String A = AgentId.random().value();
    private static final String O = OfferId.random().value();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;

    @BeforeAll
    static void open() throws Exception {
        installation = new Installation(folder);
        installation.account("maja@example.org", Role.AGENT);
        node = installation.start();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    /** A client that waits for each answer. */
    private static final class Talker {
        private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
        private final Wire wire;

        Talker(String path) throws Exception {
            wire = Wire.open(node, path, inbox::add, () -> inbox.add(Wire.command("lost", null)));
        }

        JsonNode ask(JsonNode command) throws InterruptedException {
            inbox.clear();
            assertThat(wire.send(command)).isTrue();
            return next();
        }

        JsonNode next() throws InterruptedException {
            JsonNode answer = inbox.poll(5, TimeUnit.SECONDS);
            assertThat(answer).as("an answer").isNotNull();
            return answer == null ? Wire.JSON.missingNode() : answer;
        }

        void lives() throws InterruptedException {
            assertThat(ask(Wire.command("ping", "p")).path("type").asString()).isEqualTo("pong");
        }
    }

    private static Talker visitor() throws Exception {
        Talker talker = new Talker("/ws/visitor");
        JsonNode welcome = talker.ask(Wire.command("hello", "h").put("site", "harbour"));
        assertThat(welcome.path("type").asString()).isEqualTo("welcome");
        return talker;
    }

    private static Talker agent() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        ObjectNode login =
                Wire.JSON.createObjectNode().put("email", "maja@example.org").put("password", Installation.PASSWORD);
        HttpResponse<String> signedIn =
                http.send(post("/api/v1/session", login.toString()).build(), HttpResponse.BodyHandlers.ofString());
        String cookie =
                signedIn.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        HttpResponse<String> ticket = http.send(
                post("/api/v1/agent/ticket", "").header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
        Talker talker = new Talker("/ws/agent");
        JsonNode answer = talker.ask(Wire.command("hello", "h")
                .put("ticket", Wire.JSON.readTree(ticket.body()).path("ticket").asString()));
        assertThat(answer.path("type").asString()).isEqualTo("signed_on");
        return talker;
    }

    private static HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @ParameterizedTest
    @CsvSource({
        "post, conversation=%C text=x, not_found",
        "open, conversation=%C, not_found",
        "history, conversation=%C before=9 limit=10, not_found",
        "end, conversation=%C, not_found",
        "hello, site=harbour, already_signed_in",
        "start, language=english text=x, invalid_field",
        "start, language=en, missing_field",
        "post, conversation=%C text=%LONG, too_long",
        "accept, offer=%O, unknown_type",
    })
    void toAVisitor(String type, String fields, String code) throws Exception {
        answers(visitor(), type, fields, code);
    }

    @ParameterizedTest
    @CsvSource({
        "post, conversation=%C text=x, not_found",
        "open, conversation=%C, not_found",
        "history, conversation=%C before=9 limit=10, not_found",
        "end, conversation=%C, not_found",
        "wrap_up, conversation=%C, not_found",
        "accept, offer=%O, offer_gone",
        "decline, offer=%O, offer_gone",
        "hello, ticket=again, already_signed_in",
        "availability, status=busy, invalid_field",
        "start, text=x, unknown_type",
        "transfer, conversation=%C, missing_field",
        "transfer, conversation=%C to={}, invalid_field",
        "transfer, conversation=%C to={\"supervisor\":true}, not_found",
        "transfer, conversation=%C to={\"department\":\"nowhere\"}, invalid_field",
        "invite, conversation=%C agent=%A, not_found",
        "invite, conversation=%C agent=%A note=%LONG, too_long",
        "answer_invitation, conversation=%C accept=true, offer_gone",
        "uninvite, conversation=%C agent=%A, not_found",
        "leave, conversation=%C, not_found",
        "hand_over, conversation=%C agent=%A, not_found",
        "ask_help, conversation=%C reason=angry, not_found",
        "ask_help, conversation=%C, missing_field",
        "cancel_help, conversation=%C, not_found",
        "join, conversation=%C, not_found",
        "take_over, conversation=%C n=1, not_found",
    })
    void toAnAgent(String type, String fields, String code) throws Exception {
        answers(agent(), type, fields, code);
    }

    private static void answers(Talker talker, String type, String fields, String code) throws Exception {
        ObjectNode command = Wire.command(type, "k");
        for (String field : fields.split(" ", -1)) {
            String[] pair = field.split("=", 2);
            String value =
                    pair[1].replace("%C", C).replace("%O", O).replace("%A", A).replace("%LONG", "x".repeat(4_001));
            if (value.matches("[0-9]+")) {
                command.put(pair[0], Integer.parseInt(value));
            } else if (value.startsWith("{")) {
                command.set(pair[0], Wire.JSON.readTree(value));
            } else if (value.equals("true")) {
                command.put(pair[0], true);
            } else {
                command.put(pair[0], value);
            }
        }
        JsonNode answer = talker.ask(command);
        while (!answer.has("re")) {
            answer = talker.next();
        }
        assertThat(answer.path("type").asString()).isEqualTo("error");
        assertThat(answer.path("code").asString()).isEqualTo(code);
        assertThat(answer.path("re").asString()).isEqualTo("k");
        talker.lives();
    }

    @Test
    void beforeHelloNothingIsDone() throws Exception {
        Talker talker = new Talker("/ws/visitor");
        assertThat(talker.ask(Wire.command("post", "k").put("conversation", C).put("text", "x"))
                        .path("code")
                        .asString())
                .isEqualTo("not_signed_in");
        assertThat(talker.ask(Wire.command("hello", "h").put("site", "nowhere"))
                        .path("code")
                        .asString())
                .isEqualTo("unknown_site");
        assertThat(talker.ask(Wire.command("hello", "h").put("site", "harbour"))
                        .path("type")
                        .asString())
                .isEqualTo("welcome");
    }

    @Test
    void aMadeUpTicketOpensNothing() throws Exception {
        Talker talker = new Talker("/ws/agent");
        assertThat(talker.ask(Wire.command("hello", "h").put("ticket", "made-up"))
                        .path("code")
                        .asString())
                .isEqualTo("ticket_invalid");
    }

    @Test
    void nobodyReadsAnothersConversation() throws Exception {
        Talker ana = visitor();
        JsonNode started =
                ana.ask(Wire.command("start", "s").put("language", "en").put("text", "mine"));
        String mine = started.path("conversation").path("id").asString();
        Talker stranger = visitor();
        for (String type : new String[] {"open", "end"}) {
            assertThat(stranger.ask(Wire.command(type, "k").put("conversation", mine))
                            .path("code")
                            .asString())
                    .isEqualTo("not_found");
        }
        assertThat(stranger.ask(Wire.command("post", "k")
                                .put("conversation", mine)
                                .put("text", "x"))
                        .path("code")
                        .asString())
                .isEqualTo("not_found");
        assertThat(ana.ask(Wire.command("end", "e").put("conversation", mine))
                        .path("re")
                        .asString("e"))
                .isEqualTo("e");
    }

    @Test
    void tooManyCommandsAreRefusedOneByOne() throws Exception {
        Talker talker = visitor();
        boolean refused = false;
        for (int i = 0; i < 60; i++) {
            talker.wire.send(Wire.command("ping", "p" + i));
        }
        for (int i = 0; i < 60; i++) {
            JsonNode answer = talker.next();
            if ("too_fast".equals(answer.path("code").asString(""))) {
                refused = true;
                assertThat(answer.path("retryAfterMs").asLong()).isPositive();
                assertThat(answer.path("re").asString()).startsWith("p");
            }
        }
        assertThat(refused).isTrue();
    }
}
