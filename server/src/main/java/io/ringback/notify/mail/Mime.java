package io.ringback.notify.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as RFC 5322 and MIME want it. */
final class Mime {
    private static final String UTF8 = "UTF-8";

    private Mime() {}

    /** The message, complete. */
    static MimeMessage message(Session session, Letter letter, String from, Date date)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Numbered(session, "<" + letter.messageId() + "@" + domain(from) + ">");
        message.setFrom(new InternetAddress(from, line(letter.sender()), UTF8));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(letter.to().text(), true));
        message.setSubject(line(letter.subject()), UTF8);
        message.setSentDate(date);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        if (letter.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + line(letter.stop().get()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeMultipart readings =
                new MimeMultipart("alternative", text(letter.text(), "plain"), text(letter.html(), "html"));
        if (letter.attached().isEmpty()) {
            return readings;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(readings);
        MimeMultipart all = new MimeMultipart("mixed", body);
        for (Letter.Attached each : letter.attached()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(each.text().getBytes(StandardCharsets.UTF_8), each.type())));
            part.setFileName(each.name());
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF8, kind);
        return part;
    }

    /** One line: what comes from documents and people must not begin another header field. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String domain(String from) {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Keeps the Message-ID it was given. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
