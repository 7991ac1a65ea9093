package io.ringback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = Settings.load();

    @Test
    void everySettingIsDescribedAndHasItsOwnNames() {
        assertThat(settings.byPath().values())
                .hasSizeGreaterThan(20)
                .allSatisfy(setting ->
                        assertThat(setting.description()).as(setting.path()).isNotBlank())
                .extracting(Setting::environmentName)
                .doesNotHaveDuplicates();
        assertThat(ConfigurationLoader.flags())
                .extracting(ConfigurationLoader.Flag::name, ConfigurationLoader.Flag::setting)
                .contains(tuple("--port", "http.port"), tuple("--data", "data"));
        assertThat(settings.sections().values())
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void everySettingIsReadAndNoOther() throws Exception {
        String source = Files.readString(Path.of("src/main/java/io/ringback/config/Binding.java"));
        Set<String> read = new TreeSet<>();
        var match = Pattern.compile("values\\.\\w+\\(\\s*\"([^\"]+)\"").matcher(source);
        while (match.find()) {
            read.add(match.group(1));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(settings.byPath().keySet());
    }

    @Test
    void thePageIsFresh() throws Exception {
        assertThat(Path.of("../docs/configuration.md"))
                .as("make it again: ./ringback config-page docs/configuration.md")
                .content()
                .isEqualTo(ConfigurationPage.render());
    }
}
