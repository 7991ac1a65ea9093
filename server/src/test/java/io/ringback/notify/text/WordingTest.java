package io.ringback.notify.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.OutboxEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordingTest {
    private static final Pattern TOLD = Pattern.compile("(?:tell_outside|tell_of_place)\\([^,()]+, ([^,()]+),");
    private static final Pattern NAME = Pattern.compile("'([a-z_]+[a-z])'");

    @ParameterizedTest
    @FieldSource("io.ringback.notify.text.Wording#LANGUAGES")
    void everyLanguageHasEveryTextWithTheSameNames(String language) throws IOException {
        Properties english = read("en");
        Properties texts = read(language);
        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(names(texts.getProperty(key, "")))
                    .as("%s in %s", key, language)
                    .isEqualTo(names(english.getProperty(key, "")));
            assertThat(texts.getProperty(key, "")).as("%s in %s", key, language).isNotBlank();
        }
    }

    /** What the scripts send by a name of its own; an entry without a text would be given up. */
    @Test
    void whatScriptsTellHasATextInEveryLanguage() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/lua"))) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                TOLD.matcher(Files.readString(script))
                        .results()
                        .flatMap(each -> NAME.matcher(each.group(1)).results())
                        .forEach(each -> told.add(each.group(1)));
            }
        }
        assertThat(told).contains("turn", "missed", "fixed");
        for (String language : Wording.LANGUAGES) {
            assertThat(told).as(language).allMatch(what -> Wording.in(language).has(what + ".title"));
            assertThat(told).as(language).allMatch(what -> Wording.in(language).has(what + ".text"));
        }
    }

    @ParameterizedTest
    @FieldSource("io.ringback.notify.text.Wording#LANGUAGES")
    void nothingIsLeftOpenInWhatIsRead(String language) {
        for (String key : Set.of("turn.title", "callback_booked.text", "footer.asked")) {
            String text = Wording.in(language).text(key, Map.of("site", "$1 {day}", "day", "\\"));
            assertThat(text).doesNotContain("{site}").doesNotContain("{until}");
        }
        assertThat(OutboxEntry.fresh("1", "mail", "ana@example.org", "turn", Map.of())
                        .toString())
                .doesNotContain("ana");
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(each -> each.group())
                .collect(Collectors.toSet());
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                WordingTest.class.getClassLoader().getResourceAsStream("notify/" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
