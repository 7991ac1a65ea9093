package io.ringback.notify.text;

import io.ringback.model.site.Site;
import io.ringback.notify.OutboxEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one person is told, in their language, without what a channel adds.
 *
 * @param wording the language it is in
 * @param site what the site is called in it
 * @param title its heading, or the subject of a letter
 * @param text what there is to say
 * @param button what the link is called
 */
public record Notice(Wording wording, String site, String title, String text, String button) {
    /**
     * Writes what an entry says. Its data {@code at}, {@code until} and {@code again} (UTC ms) become day and times in its {@code zone}.
     *
     * @return empty when there is no such text: who added the entry is of another version
     */
    public static Optional<Notice> of(Site site, OutboxEntry entry) {
        Wording wording = Wording.in(entry.text("language"));
        String what = entry.what();
        if (!wording.has(what + ".title")) {
            return Optional.empty();
        }
        Map<String, String> values = values(site, entry, wording);
        return Optional.of(new Notice(
                wording,
                values.getOrDefault("site", ""),
                wording.text(what + ".title", values),
                wording.text(what + ".text", values),
                wording.text(wording.has(what + ".button") ? what + ".button" : "open.button", values)));
    }

    private static Map<String, String> values(Site site, OutboxEntry entry, Wording wording) {
        Map<String, String> values = new HashMap<>(entry.data());
        values.put("site", site.name().in(wording.language(), site.languages().get(0)));
        Locale locale = Locale.forLanguageTag(wording.language());
        ZoneId zone = zone(entry.text("zone"));
        moment(entry.text("at")).ifPresent(at -> {
            values.put("day", show(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), at, zone, locale));
            values.put("time", show(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at, zone, locale));
        });
        for (String name : List.of("until", "again")) {
            moment(entry.text(name))
                    .ifPresent(at -> values.put(
                            name, show(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at, zone, locale)));
        }
        values.put("zone", zone.getId());
        return values;
    }

    private static String show(DateTimeFormatter format, Instant at, ZoneId zone, Locale locale) {
        return format.withLocale(locale).withZone(zone).format(at);
    }

    private static Optional<Instant> moment(String millis) {
        return millis.matches("\\d{1,15}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)))
                : Optional.empty();
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
