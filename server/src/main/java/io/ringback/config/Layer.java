package io.ringback.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one source says about settings. Layers are laid over each other; a later one wins.
 *
 * @param entries every value the source gives
 * @param problems what is wrong with the source itself
 */
record Layer(List<Entry> entries, List<Violation> problems) {
    /** The environment's name for {@code --config}. */
    static final String FILE_NAME = "RINGBACK_CONFIG";

    // Read by the launcher or before the settings are, so no settings themselves.
    private static final Set<String> OTHER_NAMES = Set.of(FILE_NAME, "RINGBACK_JAVA_OPTS");

    /**
     * One value given by a source.
     *
     * @param path name of the setting it is meant for, which may not exist
     * @param value as written
     * @param source where, in words
     */
    record Entry(String path, ConfigValue value, String source) {}

    /** A configuration file in HOCON form, of which JSON and properties are subsets. */
    static Layer file(Path file) {
        try {
            if (!Files.isReadable(file)) {
                return broken(file.toString(), "cannot be read");
            }
            var options = ConfigParseOptions.defaults().setAllowMissing(false);
            return of(ConfigFactory.parseFile(file.toFile(), options).resolve());
        } catch (ConfigException e) {
            return broken(file.toString(), "cannot be understood: " + e.getMessage());
        }
    }

    /** The environment: every name that starts with {@code RINGBACK_} must be a setting's. */
    static Layer environment(Settings settings, Map<String, String> environment) {
        Map<String, String> paths = new TreeMap<>();
        settings.byPath().values().forEach(setting -> paths.put(setting.environmentName(), setting.path()));
        List<Entry> entries = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith("RINGBACK_") && !OTHER_NAMES.contains(name)) {
                entries.add(new Entry(paths.getOrDefault(name, name), Written.text(value), "environment " + name));
            }
        });
        return new Layer(entries, List.of());
    }

    /** Flags, by the setting's name. */
    static Layer flags(Map<String, String> flags) {
        List<Entry> entries = new ArrayList<>();
        flags.forEach((path, value) -> entries.add(new Entry(path, Written.text(value), "command line")));
        return new Layer(entries, List.of());
    }

    private static Layer of(Config config) {
        List<Entry> entries = new ArrayList<>();
        for (var entry : config.entrySet()) {
            String path = String.join(".", ConfigUtil.splitPath(entry.getKey()));
            entries.add(
                    new Entry(path, entry.getValue(), entry.getValue().origin().description()));
        }
        return new Layer(entries, List.of());
    }

    private static Layer broken(String file, String problem) {
        return new Layer(List.of(), List.of(new Violation("the configuration file", file, problem)));
    }
}
