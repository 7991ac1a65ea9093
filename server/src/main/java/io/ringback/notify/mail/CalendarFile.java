package io.ringback.notify.mail;

import io.ringback.notify.OutboxEntry;
import io.ringback.notify.text.Notice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A callback as an entry for a calendar (RFC 5545), with an alarm a quarter of an hour before. The same callback keeps its UID, and a
 * later step has a higher SEQUENCE, so that calendars change what they hold.
 *
 * @param method PUBLISH, or CANCEL for one that was called off
 * @param text the file
 */
record CalendarFile(String method, String text) {
    private static final Set<String> KINDS = Set.of("callback_booked", "callback_moved", "callback_cancelled");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 75;

    /** The file for an entry with {@code callback}, {@code at} and {@code until} (UTC ms) and {@code step}; empty for others. */
    static Optional<CalendarFile> of(OutboxEntry entry, String from, Notice notice, String link) {
        if (!KINDS.contains(entry.what())
                || entry.text("kind").equals("turn")
                || millis(entry, "at") == 0
                || millis(entry, "until") == 0) {
            return Optional.empty();
        }
        boolean off = entry.what().equals("callback_cancelled");
        String method = off ? "CANCEL" : "PUBLISH";
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Ringback//Callbacks//EN",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:" + entry.text("callback") + "@ringback",
                "SEQUENCE:" + millis(entry, "step"),
                "DTSTAMP:" + stamp(entry.at()),
                "DTSTART:" + stamp(millis(entry, "at")),
                "DTEND:" + stamp(millis(entry, "until")),
                // RFC 5546 asks for one; within quotes no quote can stand
                "ORGANIZER;CN=\"" + notice.site().replaceAll("[\"\\p{Cntrl}]", " ") + "\":mailto:" + from,
                "SUMMARY:" + escaped(notice.title()),
                "DESCRIPTION:" + escaped(notice.text() + "\n" + link),
                "URL:" + link,
                "STATUS:" + (off ? "CANCELLED" : "CONFIRMED")));
        lines.addAll(off ? List.of() : alarm(notice));
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> fold(line, text));
        return Optional.of(new CalendarFile(method, text.toString()));
    }

    /** What was called off rings no more. */
    private static List<String> alarm(Notice notice) {
        return List.of(
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:-PT15M",
                "DESCRIPTION:" + escaped(notice.title()),
                "END:VALARM");
    }

    private static long millis(OutboxEntry entry, String name) {
        String value = entry.text(name);
        return value.matches("\\d{1,15}") ? Long.parseLong(value) : 0;
    }

    private static String stamp(long millis) {
        return STAMP.format(Instant.ofEpochMilli(millis));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r", "")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }

    /** A line has at most 75 bytes; what goes on begins with a space. Characters are not cut. */
    private static void fold(String line, StringBuilder text) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
            at += character.length();
        }
        text.append("\r\n");
    }
}
