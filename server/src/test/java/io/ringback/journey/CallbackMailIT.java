package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.validate.ValidationResult;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What comes by mail of a callback, its calendar file read by a calendar's own reader, and what its link can do. */
final class CallbackMailIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank", "fa": "بانک بندر"}, "languages": ["en", "fa"],
             "departments": [{"id": "support", "name": {"en": "Support", "fa": "پشتیبانی"}, "callback": {"countries": ["SI"]}}],
             "staffing": [{"department": "support", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
               "from": "00:00", "to": "24:00", "agents": 14}]}
            """;
    private static final String MAIL = "ana@example.org";
    private static final Pattern LINK = Pattern.compile("/chat/harbour#(r\\.[A-Za-z0-9_-]{22})");

    @TempDir
    static Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Installation installation = new Installation(folder, DOCUMENT);
    private Node node;
    private Puppet visitor;

    @BeforeEach
    void open() throws Exception {
        mail.start();
        installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        node = installation.start(List.of(
                "mail.host=127.0.0.1",
                "mail.port=" + mail.getSmtp().getPort(),
                "mail.security=none",
                "mail.from=chat@example.com"));
        visitor = Puppet.visitor(node);
    }

    @AfterEach
    void close() {
        installation.close();
        mail.stop();
    }

    @Test
    void bookedMovedByLinkAndCalledOff() throws Exception {
        JsonNode windows = CallbackForm.chat(visitor).windows();
        long start = windows.path(8).path("start").asLong();
        String id = book(visitor, start, "en");
        MimeMessage confirmation = letter("Harbour Bank calls you back");
        assertThat(confirmation.getAllRecipients()[0]).hasToString(MAIL);
        VEvent event = event(confirmation, "PUBLISH");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(id + "@ringback");
        assertThat(moment(event.getDateTimeStart())).isEqualTo(Instant.ofEpochMilli(start));
        assertThat(moment(event.getDateTimeEnd())).isEqualTo(Instant.ofEpochMilli(start + 900_000));
        assertThat(event.getAlarms())
                .singleElement()
                .satisfies(alarm -> assertThat(
                                alarm.getRequiredProperty(Property.TRIGGER).getValue())
                        .isEqualTo("-PT15M"));
        assertThat(event.getRequiredProperty(Property.URL).getValue()).contains("/chat/harbour#r.");

        Puppet elsewhere = Puppet.visitor(node, token(code(confirmation)));
        JsonNode known = elsewhere.hears(
                heard -> heard.path("callback").path("id").asString("").equals(id));
        assertThat(known.path("callback").path("mail").asString()).isEqualTo(MAIL);
        long other = windows.path(20).path("start").asLong();
        elsewhere.ask(CallbackForm.chat(elsewhere)
                .command("move_callback")
                .put("callback", id)
                .put("start", other));
        VEvent moved = event(letter("Harbour Bank: your new time"), "PUBLISH");
        assertThat(moved.getUid()).isEqualTo(event.getUid());
        assertThat(sequence(moved)).as("calendars change what they hold").isGreaterThan(sequence(event));
        assertThat(moment(moved.getDateTimeStart())).isEqualTo(Instant.ofEpochMilli(other));

        elsewhere.done(elsewhere.command("cancel_callback").put("callback", id));
        VEvent off = event(letter("Harbour Bank: your callback is called off"), "CANCEL");
        assertThat(off.getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CANCELLED");
        assertThat(sequence(off)).isGreaterThan(sequence(moved));
        assertThat(mail.getReceivedMessages()).as("each step once").hasSize(3);
    }

    @Test
    void inTheLanguageOfWhoBooked() throws Exception {
        long start = CallbackForm.chat(visitor).start(8);
        book(visitor, start, "fa");
        MimeMessage confirmation = letter("بانک بندر");
        VEvent event = event(confirmation, "PUBLISH");
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).startsWith("بانک بندر");
        assertThat(html(confirmation)).contains("dir=\"rtl\"");
    }

    @Test
    void anAddressHasOneCallbackAndAskingTooOftenIsRefused() throws Exception {
        JsonNode windows = CallbackForm.chat(visitor).windows();
        book(visitor, windows.path(8).path("start").asLong(), "en");
        letter("Harbour Bank calls you back");
        for (int i = 0; i < 3; i++) {
            Puppet other = Puppet.visitor(node);
            CallbackForm form = CallbackForm.chat(other);
            String id = form.held(windows.path(12).path("start").asLong());
            JsonNode refused = other.ask(form.bookAndAsk(id).put("mail", MAIL));
            assertThat(refused.path("code").asString()).isEqualTo(i < 2 ? "callback_exists" : "too_fast");
            assertThat(other.everything()).as("whose it is stays a secret").doesNotContain("\"booked\"");
        }
        letter("Harbour Bank: you have a callback already");
        assertThat(visitor.ask(CallbackForm.chat(visitor)
                                .bookAndAsk(CallbackId.random().value())
                                .put("mail", "nobody"))
                        .path("field")
                        .asString())
                .isEqualTo("mail");
    }

    private static String book(Puppet who, long start, String language) throws Exception {
        CallbackForm form = CallbackForm.chat(who);
        String id = form.held(start);
        form.isBooked(form.bookAndAsk(id).put("mail", MAIL).put("language", language));
        return id;
    }

    /** The letter whose subject begins so, as soon as it is there. */
    private MimeMessage letter(String subject) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Arrays.stream(mail.getReceivedMessages()).anyMatch(each -> hasSubject(each, subject)));
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> hasSubject(each, subject))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasSubject(MimeMessage message, String subject) {
        try {
            return message.getSubject().startsWith(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VEvent event(MimeMessage message, String method)
            throws MessagingException, IOException, ParserException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        Calendar calendar = new CalendarBuilder().build(parts.getBodyPart(1).getInputStream());
        ValidationResult result = calendar.validate();
        assertThat(result.getEntries()).as("valid by RFC 5545").isEmpty();
        assertThat(calendar.getRequiredProperty(Property.METHOD).getValue()).isEqualTo(method);
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(event.getRequiredProperty(Property.SEQUENCE).getValue());
    }

    private static String code(MimeMessage message) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        MimeMultipart readings = (MimeMultipart) parts.getBodyPart(0).getContent();
        Matcher link = LINK.matcher(readings.getBodyPart(0).getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String html(MimeMessage message) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        MimeMultipart readings = (MimeMultipart) parts.getBodyPart(0).getContent();
        return readings.getBodyPart(1).getContent().toString();
    }

    private String token(String code) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/v1/sites/harbour/codes"))
                .header("Origin", Node.ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\": \"" + code + "\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Wire.JSON.readTree(answer.body()).path("token").asString();
    }

    private static Instant moment(@Nullable DateProperty<?> date) {
        return Instant.from(Objects.requireNonNull(date).getDate());
    }
}
