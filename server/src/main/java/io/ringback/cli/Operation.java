package io.ringback.cli;

import io.ringback.config.InvalidConfiguration;
import io.ringback.config.Mode;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What operators' commands share: the storage of a configuration, and where to write. */
public final class Operation {
    private final SettingOptions settings;
    private final Backend backend;

    Operation(SettingOptions settings, Backend backend) {
        this.settings = settings;
        this.backend = backend;
    }

    /** Work on the storage. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void on(Stores stores, PrintWriter out) throws CommandFailure;
    }

    /**
     * Opens the storage, works, closes it. What only a listening server must have, such as its public address, is not asked for.
     */
    public int run(CommandSpec spec, Work work) throws InvalidConfiguration, CommandFailure {
        try (Stores stores = backend.open(settings.load(Mode.OPERATE))) {
            work.on(stores, spec.commandLine().getOut());
        }
        return 0;
    }
}
