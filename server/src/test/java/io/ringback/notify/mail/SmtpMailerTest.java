package io.ringback.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ringback.model.SiteId;
import io.ringback.notify.Delivery;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.text.Notice;
import io.ringback.notify.text.Wording;
import io.ringback.redis.RedisSession;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters over a real SMTP server on a port of this machine. */
class SmtpMailerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final MailAddress ANA = new MailAddress("ana@example.org");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpMailer mailer(String security, String user, String password) {
        server.start();
        int port = server.getSmtp().getPort();
        return new SmtpMailer(
                new SmtpServer("127.0.0.1", port, security, user, password, "chat@example.com", Duration.ofSeconds(5)),
                () -> NOW);
    }

    @Test
    void aLetterArrivesWholeInItsLanguage() throws MessagingException, IOException {
        Letter letter = letter("fa", "بانک", "turn", Map.of());
        try (SmtpMailer mailer = mailer("none", "", "")) {
            assertThat(send(mailer, letter)).isEqualTo(new Delivery.Sent());
            assertThat(send(mailer, letter)).isEqualTo(new Delivery.Sent());
        }
        MimeMessage came = server.getReceivedMessages()[0];
        assertThat(came.getSubject()).isEqualTo("بانک: نوبت شماست");
        assertThat(((InternetAddress) came.getFrom()[0]).getPersonal()).isEqualTo("بانک");
        assertThat(((InternetAddress) came.getFrom()[0]).getAddress()).isEqualTo("chat@example.com");
        assertThat(came.getHeader("List-Unsubscribe", null)).contains("https://x/stop/s.1");
        assertThat(came.getHeader("List-Unsubscribe-Post", null)).contains("One-Click");
        assertThat(came.getMessageID())
                .as("the same at each try")
                .endsWith("@example.com>")
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
        MimeMultipart readings = (MimeMultipart) came.getContent();
        assertThat(readings.getBodyPart(0).getContent().toString()).contains("https://x/chat/s#r.1");
        assertThat(readings.getBodyPart(1).getContent().toString()).contains("dir=\"rtl\"");
    }

    @Test
    void aSiteNameCannotBeginAnotherHeaderFieldOrTag() throws MessagingException, IOException {
        Letter letter = letter("en", "Shop\r\nBcc: all@example.org <script>", "turn", Map.of());
        try (SmtpMailer mailer = mailer("none", "", "")) {
            assertThat(send(mailer, letter)).isEqualTo(new Delivery.Sent());
        }
        MimeMessage came = server.getReceivedMessages()[0];
        assertThat(came.getHeader("Bcc")).isNull();
        assertThat(came.getAllRecipients()).hasSize(1);
        assertThat(came.getSubject()).startsWith("Shop Bcc: all@example.org");
        assertThat(((MimeMultipart) came.getContent())
                        .getBodyPart(1)
                        .getContent()
                        .toString())
                .doesNotContain("<script>");
    }

    @Test
    void aCallbackComesWithItsCalendarEntry() throws MessagingException, IOException {
        Letter letter = letter(
                "sl",
                "Banka",
                "callback_booked",
                Map.of("at", "1795600800000", "until", "1795601700000", "zone", "Europe/Ljubljana", "callback", "b_1"));
        try (SmtpMailer mailer = mailer("none", "", "")) {
            assertThat(send(mailer, letter)).isEqualTo(new Delivery.Sent());
        }
        MimeMultipart all = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(all.getBodyPart(1).getContentType())
                .contains("text/calendar")
                .contains("method=PUBLISH");
        String file =
                new String(all.getBodyPart(1).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file)
                .contains("UID:b_1@ringback\r\n")
                .contains("TRIGGER:-PT15M\r\n")
                .contains("DTSTART:20261125T");
        assertThat(file.lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void aPasswordIsAskedForAndARefusalIsTriedAgain() {
        server.setUser("chat", "chat", "right");
        Letter letter = letter("en", "Shop", "turn", Map.of());
        try (SmtpMailer right = mailer("none", "chat", "right")) {
            assertThat(send(right, letter)).isEqualTo(new Delivery.Sent());
        }
        int port = server.getSmtp().getPort();
        SmtpServer wrong =
                new SmtpServer("127.0.0.1", port, "none", "chat", "wrong", "chat@example.com", Duration.ofSeconds(5));
        try (SmtpMailer mailer = new SmtpMailer(wrong, () -> NOW)) {
            assertThat(send(mailer, letter)).isInstanceOf(Delivery.Later.class);
        }
    }

    @Test
    void aServerWithoutTlsIsNotTrustedWhereTlsIsWanted() {
        try (SmtpMailer mailer = mailer("starttls", "", "")) {
            assertThat(send(mailer, letter("en", "Shop", "turn", Map.of()))).isInstanceOf(Delivery.Later.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        SmtpMailer mailer = mailer("none", "", "");
        server.stop();
        assertThat(send(mailer, letter("en", "Shop", "turn", Map.of()))).isInstanceOf(Delivery.Later.class);
        mailer.close();
    }

    @Test
    void theDemoWritesFilesThatMailProgramsOpen(@TempDir Path folder) throws IOException, MessagingException {
        try (MailFolder mailer = new MailFolder(folder.resolve("mail"), () -> NOW)) {
            assertThat(send(mailer, letter("ru", "Магазин", "turn", Map.of()))).isEqualTo(new Delivery.Sent());
        }
        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            Path file = files.findFirst().orElseThrow();
            assertThat(file.toString()).endsWith(".eml");
            MimeMessage read = new MimeMessage(null, Files.newInputStream(file));
            assertThat(read.getSubject()).isEqualTo("Магазин: подошла ваша очередь");
        }
    }

    private static Delivery send(Mailer mailer, Letter letter) {
        return RedisSession.await(mailer.send(letter));
    }

    private static Letter letter(String language, String site, String what, Map<String, String> data) {
        Wording wording = Wording.in(language);
        Map<String, String> values = Map.of("site", site);
        Notice notice = new Notice(
                wording, site, wording.text(what + ".title", values), wording.text(what + ".text", values), "OK");
        OutboxEntry entry = OutboxEntry.fresh("turn|1", OutboxEntry.MAIL, ANA.text(), what, data);
        return LetterWriter.write(
                new SiteId("shop"),
                entry,
                "chat@example.com",
                ANA,
                notice,
                "https://x/chat/s#r.1",
                Optional.of("https://x/stop/s.1"));
    }
}
