package io.ringback.journey;

import static io.ringback.journey.Installation.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.auth.Login;
import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.store.auth.RedisAccounts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who gets in, who is shut out again, and how soon. */
final class DoorsIT {
    private static final String MAIL = "ida@example.org";
    private static final int SIGNED_OUT = 4502;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;
    private static RedisAccounts accounts;

    @BeforeAll
    static void open() throws Exception {
        installation = new Installation(folder);
        installation.account(MAIL, Role.AGENT);
        accounts = new RedisAccounts(installation.session().commands());
        node = installation.start();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void letIn() {
        await(accounts.setDisabled(ida(), false));
    }

    @Test
    void whoIsKeptOutIsShutOutWithinFiveSeconds() throws Exception {
        Socket console = console(signIn());
        await(accounts.setDisabled(ida(), true));
        assertThat(console.closed.get(5, TimeUnit.SECONDS)).isEqualTo(SIGNED_OUT);
        assertThat(post("/api/v1/session", credentials(), null).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherRoleClosesTheConsole() throws Exception {
        Socket console = console(signIn());
        await(accounts.setRole(ida(), Role.AGENT));
        assertThat(console.closed.get(5, TimeUnit.SECONDS)).isEqualTo(SIGNED_OUT);
    }

    @Test
    void signingOutClosesItsOwnConsoleAndNoOther() throws Exception {
        String cookie = signIn();
        Socket mine = console(cookie);
        Socket other = console(signIn());
        HTTP.send(request("/api/v1/session").header("Cookie", cookie).DELETE().build(), BodyHandlers.discarding());
        assertThat(mine.closed.get(5, TimeUnit.SECONDS)).isEqualTo(SIGNED_OUT);
        other.send(Wire.command("ping", "p"));
        assertThat(other.next("pong").path("re").asString()).isEqualTo("p");
    }

    @Test
    void aTicketOpensOneSocket() throws Exception {
        String ticket = ticket(signIn());
        Socket first = new Socket("/ws/agent");
        first.send(Wire.command("hello", "h").put("ticket", ticket));
        first.next("signed_on");
        Socket second = new Socket("/ws/agent");
        second.send(Wire.command("hello", "h").put("ticket", ticket));
        assertThat(second.next("error").path("code").asString()).isEqualTo("ticket_invalid");
    }

    @Test
    void socketsOfOtherOriginsAreRefused() {
        for (String origin : new String[] {"https://evil.example", "http://localhost:18081", "null"}) {
            assertThatThrownBy(() -> HTTP.newWebSocketBuilder()
                            .subprotocols("ringback.v1")
                            .header("Origin", origin)
                            .buildAsync(address("/ws/visitor"), new WebSocket.Listener() {})
                            .get(5, TimeUnit.SECONDS))
                    .hasStackTraceContaining("403");
        }
    }

    @Test
    void aVisitorComesBackByTokenAndAReplacedTokenIsRefused() throws Exception {
        Socket first = new Socket("/ws/visitor");
        JsonNode welcome = hello(first, null);
        String token = welcome.path("token").asString();
        first.send(Wire.command("start", "s").put("language", "en").put("text", "hello?"));
        String conversation =
                first.next("started").path("conversation").path("id").asString();

        JsonNode back = hello(new Socket("/ws/visitor"), token);
        assertThat(back.path("visitor")).isEqualTo(welcome.path("visitor"));
        assertThat(back.path("conversation").path("id").asString()).isEqualTo(conversation);

        age(token);
        String next = hello(new Socket("/ws/visitor"), token).path("token").asString();
        assertThat(next).isNotEqualTo(token).startsWith("harbour.");
        assertThat(hello(new Socket("/ws/visitor"), token).path("visitor")).isEqualTo(welcome.path("visitor"));
        assertThat(hello(new Socket("/ws/visitor"), next).path("visitor")).isEqualTo(welcome.path("visitor"));
        Socket late = new Socket("/ws/visitor");
        late.send(Wire.command("hello", "h").put("site", "harbour").put("token", token));
        assertThat(late.next("error").path("code").asString()).isEqualTo("resume_expired");
        late.send(Wire.command("hello", "h2").put("site", "harbour"));
        assertThat(late.next("welcome").path("visitor")).isNotEqualTo(welcome.path("visitor"));
    }

    /** As if a day had passed since the token was given out. */
    private static void age(String token) {
        String visitor = token.split("\\.", 3)[1];
        String key = "{s:harbour}:token:" + visitor;
        await(installation.session().commands().hashSet(key, "since", new byte[] {'1'}));
    }

    private static AgentId ida() {
        return await(accounts.find(new Login(MAIL))).orElseThrow().account().id();
    }

    private static JsonNode hello(Socket socket, @Nullable String token) throws Exception {
        ObjectNode hello = Wire.command("hello", "h").put("site", "harbour");
        if (token != null) {
            hello.put("token", token);
        }
        socket.send(hello);
        return socket.next("welcome");
    }

    private static Socket console(String cookie) throws Exception {
        Socket socket = new Socket("/ws/agent");
        socket.send(Wire.command("hello", "h").put("ticket", ticket(cookie)));
        socket.next("signed_on");
        return socket;
    }

    private static String signIn() throws Exception {
        HttpResponse<String> answer = post("/api/v1/session", credentials(), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private static String ticket(String cookie) throws Exception {
        return Wire.JSON
                .readTree(post("/api/v1/agent/ticket", "", cookie).body())
                .path("ticket")
                .asString();
    }

    private static String credentials() {
        return Wire.JSON
                .createObjectNode()
                .put("email", MAIL)
                .put("password", Installation.PASSWORD)
                .toString();
    }

    private static HttpResponse<String> post(String path, String body, @Nullable String cookie) throws Exception {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json");
    }

    private static URI address(String path) {
        return URI.create("ws://127.0.0.1:" + node.port() + path);
    }

    /** A socket that remembers how it was closed. */
    private static final class Socket implements WebSocket.Listener {
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Socket(String path) throws Exception {
            socket = HTTP.newWebSocketBuilder()
                    .subprotocols("ringback.v1")
                    .header("Origin", Node.ORIGIN)
                    .buildAsync(address(path), this)
                    .get(5, TimeUnit.SECONDS);
        }

        void send(JsonNode command) throws Exception {
            socket.sendText(command.toString(), true).get(5, TimeUnit.SECONDS);
        }

        /** The next event of a type; others are passed over. */
        JsonNode next(String type) throws InterruptedException {
            JsonNode event = events.poll(5, TimeUnit.SECONDS);
            while (event != null && !event.path("type").asString().equals(type)) {
                event = events.poll(5, TimeUnit.SECONDS);
            }
            assertThat(event).as(type).isNotNull();
            return event == null ? Wire.JSON.missingNode() : event;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                events.add(Wire.JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
