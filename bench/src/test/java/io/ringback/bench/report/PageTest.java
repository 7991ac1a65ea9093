package io.ringback.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    @TempDir
    private Path folder;

    @Test
    void onlyWhatStandsBetweenTheMarkersIsReplaced() throws IOException {
        Path page = Files.writeString(folder.resolve("performance.md"), """
                Words before.
                <!-- measured: begin (written by the bench, do not edit) -->
                old
                <!-- measured: end -->
                Words after.
                """);

        Page.write(page, "measured", "new\n");

        assertThat(page).hasContent("""
                Words before.
                <!-- measured: begin (written by the bench, do not edit) -->
                new
                <!-- measured: end -->
                Words after.
                """);
    }

    @Test
    void aPageWithoutMarkersIsNotTouched() throws IOException {
        Path page = Files.writeString(folder.resolve("other.md"), "Nothing measured here.");

        assertThatThrownBy(() -> Page.write(page, "measured", "new\n")).isInstanceOf(IOException.class);
        assertThat(page).hasContent("Nothing measured here.");
    }

    @Test
    void theProjectsPageHasThePlace() throws IOException {
        Path page = Files.copy(Path.of("..", "docs", "performance.md"), folder.resolve("copy.md"));

        Page.write(page, "measured", "new\n");
        Page.write(page, "routing", "newer\n");

        assertThat(page).content().contains("\nnew\n", "\nnewer\n");
    }

    @Test
    void theMedianOfFiveIsTheMiddleOne() {
        assertThat(Summary.of(List.of(5.0, 1.0, 9.0, 3.0, 4.0))).isEqualTo(new Summary(4, 1, 9));
        assertThat(Summary.of(List.of(2.0, 4.0)).median()).isEqualTo(3);
    }
}
