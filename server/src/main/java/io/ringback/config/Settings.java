package io.ringback.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every setting there is, read from the annotated {@code reference.conf}.
 *
 * @param byPath settings by name, in the order of the file
 * @param sections what each section is for, by its name, in the order of the file
 */
record Settings(Map<String, Setting> byPath, Map<String, String> sections) {
    private static final String TYPE_MARK = ":";
    private static final String FLAG_MARK = "; flag ";

    /** Reads the file that ships with the program. */
    static Settings load() {
        var options = ConfigParseOptions.defaults().setAllowMissing(false);
        Config file = ConfigFactory.parseResources(Settings.class.getClassLoader(), "reference.conf", options);
        Map<String, Setting> settings = new LinkedHashMap<>();
        Map<String, String> sections = new LinkedHashMap<>();
        walk("", file.root(), settings, sections);
        return new Settings(Collections.unmodifiableMap(settings), Collections.unmodifiableMap(sections));
    }

    Optional<Setting> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static void walk(
            String prefix, ConfigObject object, Map<String, Setting> settings, Map<String, String> sections) {
        List<Map.Entry<String, ConfigValue>> entries = new ArrayList<>(object.entrySet());
        entries.sort(Comparator.comparing(e -> e.getValue().origin().lineNumber()));
        for (var entry : entries) {
            String path = prefix + entry.getKey();
            if (entry.getValue() instanceof ConfigObject section) {
                sections.put(path, description(section));
                walk(path + ".", section, settings, sections);
            } else {
                settings.put(path, setting(path, entry.getValue()));
            }
        }
    }

    private static Setting setting(String path, ConfigValue value) {
        String typeLine = value.origin().comments().stream()
                .filter(line -> line.startsWith(TYPE_MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path + " has no type in reference.conf"))
                .substring(TYPE_MARK.length())
                .strip();
        int flag = typeLine.indexOf(FLAG_MARK);
        SettingType type = SettingTypes.parse(flag < 0 ? typeLine : typeLine.substring(0, flag));
        Optional<String> flagName =
                flag < 0 ? Optional.empty() : Optional.of(typeLine.substring(flag + FLAG_MARK.length()));
        try {
            return new Setting(path, type, flagName, type.read(value), description(value));
        } catch (UnfitValue e) {
            throw new IllegalStateException(path + " " + e.getMessage() + " in reference.conf", e);
        }
    }

    private static String description(ConfigValue value) {
        return value.origin().comments().stream()
                .filter(line -> !line.startsWith(TYPE_MARK))
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
