package io.ringback.model.site;

import java.util.Map;
import java.util.Optional;

/**
 * One text in several languages.
 *
 * @param byLanguage the text by language, two or three letters
 */
public record Translated(Map<String, String> byLanguage) {
    /** The text nobody wrote. */
    public static final Translated NONE = new Translated(Map.of());

    public Translated {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in one language, if it was written in it. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** The text in one language, else in another, else empty text. */
    public String in(String language, String otherwise) {
        return in(language).or(() -> in(otherwise)).orElse("");
    }
}
