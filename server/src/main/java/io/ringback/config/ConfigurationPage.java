package io.ringback.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code docs/configuration.md} from the annotated {@code reference.conf}. */
public final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            <!-- Made from server/src/main/resources/reference.conf by `./ringback config-page FILE`; do not edit. -->

            A later source wins: the defaults below, then your file (`--config FILE`, `RINGBACK_CONFIG`, else `ringback.conf` in the data
            folder; HOCON, so JSON and properties work too), then the environment, then the command line (`--set NAME=VALUE`, or the setting's own flag).
            `./ringback serve --check-config` tells everything that is wrong, each with its source; `--print-config` shows every value
            with its source, passwords masked.
            """;

    private ConfigurationPage() {}

    /** The page's text. */
    public static String render() {
        Settings settings = Settings.load();
        StringBuilder page = new StringBuilder(HEAD);
        String section = "-";
        for (Setting setting : settings.byPath().values()) {
            int dot = setting.path().lastIndexOf('.');
            String owner = dot < 0 ? "" : setting.path().substring(0, dot);
            if (!owner.equals(section)) {
                section = owner;
                page.append("\n## ")
                        .append(owner.isEmpty() ? "General" : "`" + owner + "`")
                        .append('\n');
                page.append(owner.isEmpty() ? "" : settings.sections().get(owner) + "\n");
            }
            page.append(render(setting));
        }
        return page.toString();
    }

    private static String render(Setting setting) {
        String standard = setting.type().show(setting.standard());
        return "\n### `" + setting.path() + "`\n" + setting.description() + "\n\n"
                + "- Takes: " + setting.type().describe() + ".\n"
                + "- Default: " + (standard.isEmpty() ? "empty" : "`" + standard + "`") + ".\n"
                + "- Environment: `" + setting.environmentName() + "`"
                + setting.flag().map(flag -> "; flag: `" + flag + "`").orElse("") + ".\n";
    }

    /**
     * Writes the page.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file) throws IOException {
        Files.writeString(file, render());
    }
}
