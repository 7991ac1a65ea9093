package io.ringback.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads settings from every source, checks them all, and makes the {@link Configuration}. */
public final class ConfigurationLoader {
    private final Settings settings = Settings.load();
    private final Mode mode;
    private final Map<String, String> environment;

    /**
     * A loader for one way of starting.
     *
     * @param mode how the server is started
     * @param environment the process's environment
     */
    public ConfigurationLoader(Mode mode, Map<String, String> environment) {
        this.mode = mode;
        this.environment = Map.copyOf(environment);
    }

    /**
     * A flag that sets one setting.
     *
     * @param name as typed, for example {@code --port}
     * @param setting name of the setting
     * @param description what it is for
     * @param isSwitch whether it means "true" when it stands alone
     */
    public record Flag(String name, String setting, String description, boolean isSwitch) {}

    /** Every flag that sets one setting, in the order of the settings. */
    public static List<Flag> flags() {
        return Settings.load().byPath().values().stream()
                .filter(setting -> setting.flag().isPresent())
                .map(s -> new Flag(
                        s.flag().orElseThrow(),
                        s.path(),
                        s.description(),
                        s.type().equals(ChoiceType.BOOLEAN)))
                .toList();
    }

    /**
     * Reads and checks everything.
     *
     * @param file the configuration file that was asked for; without one that of {@code RINGBACK_CONFIG}, else
     *     {@code ringback.conf} in the data folder if it is there
     * @param flags values from the command line by the setting's name
     * @throws InvalidConfiguration with everything that is wrong
     */
    public Configuration load(Optional<Path> file, Map<String, String> flags) throws InvalidConfiguration {
        Values values = values(file, flags);
        List<Violation> violations = new ArrayList<>(values.violations());
        Configuration configuration = new Binding(values).configuration(mode);
        violations.addAll(Rules.check(values, configuration));
        if (!violations.isEmpty()) {
            throw new InvalidConfiguration(violations);
        }
        return configuration;
    }

    /** Every setting with its value and source, secrets masked, one a line; what is wrong is left out. */
    public String print(Optional<Path> file, Map<String, String> flags) {
        return values(file, flags).all().stream()
                .map(v -> v.setting().path() + " = " + v.setting().type().show(v.value()) + "  # " + v.source() + "\n")
                .collect(Collectors.joining());
    }

    private Values values(Optional<Path> file, Map<String, String> flags) {
        Layer fromEnvironment = Layer.environment(settings, environment);
        Layer fromFlags = Layer.flags(flags);
        List<Layer> layers = new ArrayList<>();
        file.or(() -> Optional.ofNullable(environment.get(Layer.FILE_NAME)).map(Path::of))
                .or(() -> usualFile(Values.merge(settings, List.of(fromEnvironment, fromFlags))))
                .ifPresent(path -> layers.add(Layer.file(path)));
        layers.add(fromEnvironment);
        layers.add(fromFlags);
        return Values.merge(settings, layers);
    }

    private static Optional<Path> usualFile(Values values) {
        return values.path("data").map(data -> data.resolve("ringback.conf")).filter(Files::exists);
    }
}
