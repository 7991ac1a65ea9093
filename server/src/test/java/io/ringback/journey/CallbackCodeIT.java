package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A site that asks for codes: by a real mail server, and by a telephone system that is told by webhook. */
final class CallbackCodeIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank", "tr": "Liman Bankası"}, "languages": ["en", "tr"],
             "departments": [{"id": "support", "name": {"en": "Support", "tr": "Destek"}, "callback": {"countries": ["SI"]}}],
             "callbacks": {"codes": ["mail", "number"],
               "webhook": {"url": "http://127.0.0.1:%d/", "secret": "0123456789012345678901234567890123456789"}},
             "staffing": [{"department": "support", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
               "from": "00:00", "to": "24:00", "agents": 14}]}
            """;
    private static final String MAIL = "ana@example.org";
    private static final String NUMBER = "040 123 456";
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    @TempDir
    static Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Queue<JsonNode> told = new ConcurrentLinkedQueue<>();
    private final HttpServer telephone;
    private final Installation installation;
    private Node node;
    private Puppet visitor;

    CallbackCodeIT() throws Exception {
        telephone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        telephone.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            told.add(Wire.JSON.readTree(new String(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        telephone.start();
        installation = new Installation(
                folder, DOCUMENT.formatted(telephone.getAddress().getPort()));
    }

    @BeforeEach
    void open() throws Exception {
        mail.start();
        installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        node = installation.start(List.of(
                "mail.host=127.0.0.1",
                "mail.port=" + mail.getSmtp().getPort(),
                "mail.security=none",
                "mail.from=chat@example.com",
                "webhooks.hosts=127.0.0.1:" + telephone.getAddress().getPort()));
        visitor = Puppet.visitor(node);
    }

    @AfterEach
    void close() {
        installation.close();
        mail.stop();
        telephone.stop(0);
    }

    @Test
    void anAddressIsBookedForAfterItsCode() throws Exception {
        JsonNode held = hold();
        String id = held.path("id").asString();
        ObjectNode form = form(id).put("mail", MAIL);
        JsonNode needed = visitor.ask(form.deepCopy());
        assertThat(needed.path("code").asString()).isEqualTo("code_needed");
        assertThat(needed.path("field").asString()).isEqualTo("mail");
        visitor.hears(event -> event.path("callback").path("until").asLong()
                > held.path("until").asLong());
        MimeMessage letter = letters(1).get(0);
        assertThat(letter.getAllRecipients()[0]).hasToString(MAIL);
        assertThat(letter.getSubject()).startsWith("Liman Bankası");
        Matcher code = CODE.matcher(letter.getSubject());
        assertThat(code.find()).isTrue();
        assertThat(text(letter))
                .contains(code.group())
                .as("no way into the chat")
                .doesNotContain("#r.");

        String wrong = code.group().equals("123456") ? "654321" : "123456";
        JsonNode refused = visitor.ask(again(form).put("code", wrong));
        assertThat(refused.path("code").asString()).isEqualTo("code_wrong");
        assertThat(refused.path("field").asString()).isEqualTo("code");
        JsonNode booked = visitor.ask(again(form).put("code", " " + code.group()));
        assertThat(booked.path("callback").path("state").asString())
                .as("%s", booked)
                .isEqualTo("booked");

        visitor.done(visitor.command("cancel_callback").put("callback", id));
        String other = hold().path("id").asString();
        JsonNode known = visitor.ask(form(other).put("mail", MAIL));
        assertThat(known.path("callback").path("state").asString())
                .as("known by now")
                .isEqualTo("booked");
    }

    @Test
    void aNumberIsAskedAboutBeforeTheAddress() throws Exception {
        String id = hold().path("id").asString();
        ObjectNode form = form(id).put("number", NUMBER).put("mail", MAIL);
        assertThat(visitor.ask(form.deepCopy()).path("field").asString()).isEqualTo("number");
        JsonNode call = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(told::peek, heard -> heard != null && !heard.isMissingNode());
        assertThat(call.path("event").asString()).isEqualTo("callback.code");
        assertThat(call.path("data").path("number").asString()).isEqualTo("+38640123456");
        assertThat(call.path("data").path("language").asString()).isEqualTo("tr");
        JsonNode next = visitor.ask(
                again(form).put("code", call.path("data").path("code").asString()));
        assertThat(next.path("code").asString()).isEqualTo("code_needed");
        assertThat(next.path("field").asString()).isEqualTo("mail");
        Matcher code = CODE.matcher(letters(1).get(0).getSubject());
        assertThat(code.find()).isTrue();
        JsonNode booked = visitor.ask(again(form).put("code", code.group()));
        assertThat(booked.path("callback").path("number").asString()).isEqualTo("+38640123456");
    }

    @Test
    void whoComesBackWithoutAnAddressNeedsNone() throws Exception {
        JsonNode booked = visitor.ask(form(hold().path("id").asString()));
        assertThat(booked.path("callback").path("state").asString()).isEqualTo("booked");
        assertThat(visitor.ask(form("b_AAECAwQFBgcICQoLDA0ODw").put("code", "9".repeat(21)))
                        .path("field")
                        .asString())
                .isEqualTo("code");
    }

    private JsonNode hold() throws Exception {
        CallbackForm form = CallbackForm.chat(visitor);
        return visitor.ask(form.hold(CallbackId.random().value(), form.start(8)))
                .path("callback");
    }

    private ObjectNode form(String id) {
        return CallbackForm.chat(visitor).bookAndAsk(id).put("language", "tr");
    }

    /** The same form, sent anew. */
    private ObjectNode again(ObjectNode form) {
        return form.deepCopy().put("id", visitor.command("book").path("id").asString());
    }

    private List<MimeMessage> letters(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mail.getReceivedMessages().length >= count);
        return List.of(mail.getReceivedMessages());
    }

    private static String text(MimeMessage message) throws Exception {
        Object content = message.getContent();
        StringBuilder all = new StringBuilder();
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(parts.getBodyPart(i).getContent());
            }
            return all.toString();
        }
        return all.append(content).toString();
    }
}
