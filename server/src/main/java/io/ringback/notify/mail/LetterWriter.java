package io.ringback.notify.mail;

import io.ringback.model.SiteId;
import io.ringback.notify.LinkCode;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.text.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a notice into the form of a letter: text, and the same as a simple page that needs nothing from anywhere. */
final class LetterWriter {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s" dir="%s">
            <head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#f4f4f2;color:#1c1c1a;font:16px/1.5 system-ui,sans-serif">
            <div style="max-width:32em;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">
            <h1 style="margin:0 0 12px;font-size:20px">%s</h1>
            <p style="margin:0 0 20px">%s</p>
            <p style="margin:0 0 20px"><a href="%s" style="display:inline-block;padding:12px 20px;background:#1c4f82;\
            color:#ffffff;border-radius:6px;text-decoration:none">%s</a></p>
            <p style="margin:0;font-size:13px;color:#5a5a55">%s</p>
            </div>
            </body>
            </html>
            """;

    private LetterWriter() {}

    static Letter write(
            SiteId site,
            OutboxEntry entry,
            String from,
            MailAddress to,
            Notice notice,
            String link,
            Optional<String> stop) {
        String footer = footer(notice, link.contains("#"));
        return new Letter(
                to,
                notice.site(),
                notice.title(),
                String.join("\n\n", notice.title(), notice.text(), notice.button() + ":\n" + link, "-- \n" + footer)
                        + "\n",
                page(notice, link, footer),
                notice.wording().language(),
                LinkCode.hash(site + "|" + entry.id()),
                stop,
                attached(entry, from, notice, link));
    }

    private static String footer(Notice notice, boolean once) {
        Map<String, String> values = Map.of("site", notice.site());
        String asked = notice.wording().text("footer.asked", values);
        return once ? asked + " " + notice.wording().text("footer.once", values) : asked;
    }

    private static String page(Notice notice, String link, String footer) {
        return PAGE.formatted(
                notice.wording().language(),
                notice.wording().rightToLeft() ? "rtl" : "ltr",
                escaped(notice.title()),
                escaped(notice.title()),
                escaped(notice.text()),
                escaped(link),
                escaped(notice.button()),
                escaped(footer));
    }

    private static List<Letter.Attached> attached(OutboxEntry entry, String from, Notice notice, String link) {
        return CalendarFile.of(entry, from, notice, link)
                .map(file -> List.of(new Letter.Attached(
                        "callback.ics", "text/calendar; charset=utf-8; method=" + file.method(), file.text())))
                .orElse(List.of());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
