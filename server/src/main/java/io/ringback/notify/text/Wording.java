package io.ringback.notify.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language, with {@code {name}} where something is to be put in. */
public final class Wording {
    /** The languages visitors can read; English where theirs is none of these. */
    public static final List<String> LANGUAGES = List.of("en", "ru", "sl", "fa", "tr");

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Wording> ALL = new HashMap<>();

    static {
        LANGUAGES.forEach(language -> ALL.put(language, new Wording(language, read(language))));
    }

    private final String language;
    private final Properties texts;

    private Wording(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The texts of a language, or those in English. */
    public static Wording in(String language) {
        Wording found = ALL.get(language);
        return found == null ? english() : found;
    }

    private static Wording english() {
        Wording english = ALL.get(LANGUAGES.get(0));
        if (english == null) {
            throw new IllegalStateException("there is always English");
        }
        return english;
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        String path = "notify/" + language + ".properties";
        try (InputStream in = Wording.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + path + " on the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language it is. */
    public String language() {
        return language;
    }

    /** Whether it is read from right to left. */
    public boolean rightToLeft() {
        return language.equals("fa");
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A text with what is to be put in; a name nobody gave leaves nothing. */
    public String text(String key, Map<String, String> values) {
        Matcher names = NAME.matcher(texts.getProperty(key, ""));
        return names.replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")))
                .strip();
    }
}
