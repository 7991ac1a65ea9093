package io.ringback.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of docs/protocol.md and the enums say the same, in the same order. */
final class CodeTablesTest {
    private static final Path PAGE = Path.of("../docs/protocol.md");

    @Test
    void errorCodes() throws IOException {
        List<String> page = rows("\\| `(\\w+)` \\| (yes|no) \\| .*");
        assertThat(page)
                .isEqualTo(Arrays.stream(ErrorCode.values())
                        .map(c -> c.word() + " " + (c.retryable() ? "yes" : "no"))
                        .toList());
    }

    @Test
    void closeCodes() throws IOException {
        List<String> page = rows("\\| (\\d{4}) \\| (\\w+) \\| .*");
        assertThat(page)
                .isEqualTo(Arrays.stream(CloseCode.values())
                        .map(c -> c.code() + " " + c.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void closeCodesSayWhetherToComeBack() throws IOException {
        List<String> page = rows("\\| (\\d{4}) \\| \\w+ \\| (yes|no).*");
        assertThat(page)
                .isEqualTo(Arrays.stream(CloseCode.values())
                        .map(c -> c.code() + " " + (c.comeBack() ? "yes" : "no"))
                        .toList());
    }

    private static List<String> rows(String form) throws IOException {
        Pattern pattern = Pattern.compile(form);
        return Files.readAllLines(PAGE).stream()
                .map(pattern::matcher)
                .filter(m -> m.matches())
                .map(m -> m.group(1) + " " + m.group(2))
                .toList();
    }
}
