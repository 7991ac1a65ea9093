package io.ringback.cli;

import io.ringback.config.ConfigurationPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config-page}: writes docs/configuration.md. */
@Command(name = "config-page", description = "Write the page that lists every setting.")
final class ConfigPageCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("docs/configuration.md");

    @Override
    public Integer call() throws CommandFailure {
        try {
            ConfigurationPage.write(file);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
