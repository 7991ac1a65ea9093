package io.ringback.cli;

import io.ringback.config.Configuration;
import io.ringback.config.InvalidConfiguration;
import io.ringback.config.Mode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve} and {@code demo}: they differ in the mode only. */
@Command
final class StartCommand implements Callable<Integer> {
    private final Mode mode;
    private final SettingOptions settings;
    private final Backend backend;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--check-config", description = "Only tell what is wrong with the configuration.")
    private boolean check;

    @Option(names = "--print-config", description = "Only show every setting with its source, passwords masked.")
    private boolean print;

    StartCommand(Mode mode, SettingOptions settings, Backend backend) {
        this.mode = mode;
        this.settings = settings;
        this.backend = backend;
    }

    @Override
    public Integer call() throws InvalidConfiguration, CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        if (print) {
            out.print(settings.print(mode));
        }
        if (print && !check) {
            return 0;
        }
        Configuration configuration = settings.load(mode);
        if (check) {
            out.println("The configuration is fine.");
        } else {
            backend.serve(configuration, out);
        }
        return 0;
    }
}
