package io.ringback.notify.mail;

import java.util.List;
import java.util.Optional;

/**
 * One letter, whole.
 *
 * @param to whom it goes to
 * @param sender the name it comes from; the address is the server's
 * @param subject one line
 * @param text for who reads no HTML
 * @param html the same as a page
 * @param language of both
 * @param messageId the part before the @ of its Message-ID: the same at each try, so that a reader can tell a second copy
 * @param stop where a mail program may withdraw by POST
 * @param attached files that go with it
 */
public record Letter(
        MailAddress to,
        String sender,
        String subject,
        String text,
        String html,
        String language,
        String messageId,
        Optional<String> stop,
        List<Attached> attached) {
    public Letter {
        attached = List.copyOf(attached);
    }

    /**
     * A file that goes with a letter.
     *
     * @param name its file name, ASCII
     * @param type its content type with its parameters
     * @param text what it holds
     */
    public record Attached(String name, String type, String text) {}

    /** Never shows whom it goes to or what it says: this ends up in logs. */
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
