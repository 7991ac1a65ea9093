package io.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no written file may look like, in any language of the repository. */
class TextRulesTest {
    private static final int LONGEST_FILE = 400;

    /** Words of unfinished work, split here so that this file does not hold them. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|(?i:\\bnot (yet )?imple" + "mented\\b|\\bfor now,? w" + "e\\b)");

    private static final String[] CODE = {
        ".java", ".lua", ".ts", ".tsx", ".css", ".html", ".mjs", ".js", ".sh", ".xml", ".yaml", ".conf", "Dockerfile"
    };

    private static final List<Path> FILES = Stream.of(
                    "server", "bench", "web-protocol", "web-widget", "web-console", "e2e", "gates", "docker", ".ci")
            .flatMap(folder -> Repository.files(folder, CODE).stream())
            .toList();

    @Test
    void noFileIsLong() {
        assertThat(FILES)
                .allSatisfy(file -> assertThat(Repository.read(file).lines().count())
                        .as("lines of %s", Repository.name(file))
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(FILES)
                .allSatisfy(file -> assertThat(Repository.read(file).lines().filter(UNFINISHED.asPredicate()))
                        .as("unfinished work in %s", Repository.name(file))
                        .isEmpty());
    }
}
