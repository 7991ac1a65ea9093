package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ringback.notify.push.PushReceiver;
import io.ringback.notify.push.PushSubscription;
import io.ringback.store.sites.RedisSites;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A visitor asks to hear of the end of an incident, closes the page, is told by push and by mail, and comes back by the link. */
final class TellingIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INCIDENT = """
            {"id": "card-payments", "noticedAt": "2026-01-01T00:00:00Z", "nextUpdateAt": "2126-01-01T00:00:00Z",
             "text": {"en": "Card payments fail just now."}}""";
    private static final Pattern LINK = Pattern.compile("/chat/harbour#(r\\.[A-Za-z0-9_-]{22})");

    @TempDir
    static Path folder;

    private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();

    @Test
    void whoWentAwayIsToldAndComesBack() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        String broken = Installation.DOCUMENT.strip();
        broken = broken.substring(0, broken.length() - 1) + ", \"incidents\": [" + INCIDENT + "]}";
        try (PushReceiver browser = new PushReceiver();
                Installation installation = new Installation(folder, broken)) {
            Node node = installation.start(List.of(
                    "mail.host=127.0.0.1",
                    "mail.port=" + mail.getSmtp().getPort(),
                    "mail.security=none",
                    "mail.from=chat@example.com",
                    "push.hosts=" + browser.host()));
            String visitor = ask(node, browser);
            Installation.await(new RedisSites(installation.session().commands())
                    .write(Installation.SITE, Installation.DOCUMENT, OptionalLong.of(1)));

            String pushed = browser.next().message().path("url").stringValue();
            assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Harbour Bank: it is fixed");
            MimeMultipart letter = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
            String code = code(letter.getBodyPart(0).getContent().toString());
            assertThat(code).isNotEqualTo(code(pushed));
            comeBack(node, code, visitor);
            askForAFreshOne(node, code, mail);
        } finally {
            mail.stop();
        }
    }

    /** Asks by both channels and goes away; returns who it was. */
    private String ask(Node node, PushReceiver browser) throws Exception {
        Wire wire = Wire.open(node, "/ws/visitor", inbox::add, () -> {});
        JsonNode welcome = answer(wire, Wire.command("hello", "h").put("site", "harbour"));
        assertThat(welcome.path("site").path("tells").path("mail").booleanValue())
                .isTrue();
        answer(wire, Wire.command("start", "s").put("language", "en").put("text", "My card fails"));
        ObjectNode fixed = Wire.command("tell_fixed", "f").put("incident", "card-payments");
        assertThat(answer(wire, fixed).path("code").asString()).isEqualTo("missing_field");
        assertThat(answer(wire, Wire.command("tell", "m").put("mail", "not an address"))
                        .path("field")
                        .asString())
                .isEqualTo("mail");
        answer(wire, Wire.command("tell", "m").put("mail", "ana@example.org"));
        String code = answer(wire, Wire.command("tell_link", "l")).path("code").asString();
        assertThat(subscribe(node, code, browser.subscription())).isEqualTo(204);
        assertThat(subscribe(node, code, browser.subscription()))
                .as("a second time")
                .isEqualTo(404);
        JsonNode telling = answer(wire, fixed);
        assertThat(telling.path("push").booleanValue()).isTrue();
        assertThat(telling.path("mail").asString()).isEqualTo("ana@example.org");
        wire.abort();
        return welcome.path("visitor").asString();
    }

    private void comeBack(Node node, String code, String visitor) throws Exception {
        HttpResponse<String> page = HTTP.send(
                HttpRequest.newBuilder(address(node, "/chat/harbour")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as("looking at the page spends nothing").isIn(200, 404);
        ObjectNode body = Wire.JSON.createObjectNode().put("code", code);
        HttpResponse<String> pressed = post(node, "/api/v1/sites/harbour/codes", body);
        assertThat(pressed.statusCode()).isEqualTo(200);
        String token = Wire.JSON.readTree(pressed.body()).path("token").asString();
        Wire wire = Wire.open(node, "/ws/visitor", inbox::add, () -> {});
        JsonNode welcome =
                answer(wire, Wire.command("hello", "h").put("site", "harbour").put("token", token));
        assertThat(welcome.path("visitor").asString()).isEqualTo(visitor);
        assertThat(welcome.path("conversation").path("state").asString()).isEqualTo("waiting");
        wire.abort();
        HttpResponse<String> again = post(node, "/api/v1/sites/harbour/codes", body);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("code_used");
    }

    private static void askForAFreshOne(Node node, String used, GreenMail mail) throws Exception {
        ObjectNode body = Wire.JSON.createObjectNode().put("code", used).put("language", "en");
        assertThat(post(node, "/api/v1/sites/harbour/codes/fresh", body).statusCode())
                .isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mail.getReceivedMessages().length == 2);
        assertThat(mail.getReceivedMessages()[1].getAllRecipients()[0]).hasToString("ana@example.org");
    }

    private static int subscribe(Node node, String code, PushSubscription subscription) throws Exception {
        ObjectNode body = Wire.JSON
                .createObjectNode()
                .put("code", code)
                .put("language", "en")
                .put("endpoint", subscription.endpoint().toString())
                .put("p256dh", subscription.key())
                .put("auth", subscription.auth());
        return post(node, "/api/v1/sites/harbour/push", body).statusCode();
    }

    private static String code(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as("a link in %s", text).isTrue();
        return link.group(1);
    }

    private JsonNode answer(Wire wire, ObjectNode command) throws InterruptedException {
        assertThat(wire.send(command)).isTrue();
        while (true) {
            JsonNode event = inbox.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("an answer to %s", command).isNotNull();
            if (event != null
                    && event.path("re").asString("").equals(command.path("id").asString())) {
                return event;
            }
        }
    }

    private static HttpResponse<String> post(Node node, String path, ObjectNode body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(node, path))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(Node node, String path) {
        return URI.create("http://127.0.0.1:" + node.port() + path);
    }
}
