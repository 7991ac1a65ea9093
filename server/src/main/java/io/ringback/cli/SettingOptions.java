package io.ringback.cli;

import io.ringback.config.Configuration;
import io.ringback.config.ConfigurationLoader;
import io.ringback.config.InvalidConfiguration;
import io.ringback.config.Mode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options by which settings are given; every command that needs a configuration has them. */
final class SettingOptions {
    private final Map<String, String> environment;
    private final Map<String, String> flags = new LinkedHashMap<>();
    private @Nullable Path file;

    SettingOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Adds {@code --config}, {@code --set} and those of the settings' own flags that are wanted. */
    SettingOptions addTo(CommandSpec command, Predicate<String> wanted) {
        command.addOption(OptionSpec.builder("--config")
                .type(Path.class)
                .paramLabel("FILE")
                .description(
                        "Configuration file; without it RINGBACK_CONFIG names it, or it is ringback.conf in the data folder.")
                .setter(this::setFile)
                .build());
        command.addOption(OptionSpec.builder("--set")
                .type(String[].class)
                .paramLabel("NAME=VALUE")
                .description("Any setting by its name; docs/configuration.md lists them.")
                .setter(this::setPairs)
                .build());
        ConfigurationLoader.flags().stream()
                .filter(flag -> wanted.test(flag.setting()))
                .forEach(flag -> command.addOption(option(flag)));
        return this;
    }

    private OptionSpec option(ConfigurationLoader.Flag flag) {
        OptionSpec.Builder option = OptionSpec.builder(flag.name())
                .type(String.class)
                .paramLabel("VALUE")
                .description(flag.description().replace("%", "%%"))
                .setter(new SettingSetter(flag.setting(), flags));
        return (flag.isSwitch() ? option.arity("0..1").fallbackValue("true") : option).build();
    }

    private <T> @Nullable T setFile(@Nullable T value) {
        file = (Path) value;
        return value;
    }

    private <T> @Nullable T setPairs(@Nullable T value) {
        if (value instanceof String[] pairs) {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                flags.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        return value;
    }

    /** The configuration for a way of starting. */
    Configuration load(Mode mode) throws InvalidConfiguration {
        return loader(mode).load(Optional.ofNullable(file), flags);
    }

    /** Every setting with its source. */
    String print(Mode mode) {
        return loader(mode).print(Optional.ofNullable(file), flags);
    }

    private ConfigurationLoader loader(Mode mode) {
        return new ConfigurationLoader(mode, environment);
    }
}
