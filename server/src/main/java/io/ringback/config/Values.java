package io.ringback.config;

import com.typesafe.config.ConfigMemorySize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The winning value of every setting, typed, with its source. */
final class Values {
    private final Map<String, Value> byPath = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /**
     * One setting's winning value.
     *
     * @param setting the setting
     * @param value what its type read
     * @param source where it came from, in words
     */
    record Value(Setting setting, Object value, String source) {}

    private Values() {}

    /** Lays the layers over the defaults; what does not fit is kept as a violation and the value below stays. */
    static Values merge(Settings settings, List<Layer> layers) {
        Values values = new Values();
        settings.byPath().values().forEach(s -> values.byPath.put(s.path(), new Value(s, s.standard(), "default")));
        for (Layer layer : layers) {
            values.violations.addAll(layer.problems());
            layer.entries().forEach(entry -> values.lay(settings, entry));
        }
        return values;
    }

    private void lay(Settings settings, Layer.Entry entry) {
        Optional<Setting> setting = settings.find(entry.path());
        if (setting.isEmpty()) {
            violations.add(
                    new Violation(entry.path(), entry.source(), "is not a setting" + Nearest.hint(settings, entry)));
            return;
        }
        try {
            Object value = setting.get().type().read(entry.value());
            byPath.put(entry.path(), new Value(setting.get(), value, entry.source()));
        } catch (UnfitValue e) {
            violations.add(new Violation(entry.path(), entry.source(), String.valueOf(e.getMessage())));
        }
    }

    List<Violation> violations() {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::setting))
                .toList();
    }

    List<Value> all() {
        return List.copyOf(byPath.values());
    }

    /** Where the winning value of a setting came from. */
    String source(String path) {
        return value(path).source();
    }

    long number(String path) {
        return (Long) value(path).value();
    }

    int integer(String path) {
        return Math.toIntExact(number(path));
    }

    Duration duration(String path) {
        return (Duration) value(path).value();
    }

    int bytes(String path) {
        return Math.toIntExact(((ConfigMemorySize) value(path).value()).toBytes());
    }

    boolean flag(String path) {
        return text(path).equals("true");
    }

    String text(String path) {
        return (String) value(path).value();
    }

    Optional<Path> path(String path) {
        return Optional.of(text(path)).filter(text -> !text.isEmpty()).map(Path::of);
    }

    <T> List<T> list(String path, Function<String, Optional<T>> parse) {
        return ((List<?>) value(path).value())
                .stream().map(each -> parse.apply((String) each).orElseThrow()).toList();
    }

    private Value value(String path) {
        Value value = byPath.get(path);
        if (value == null) {
            throw new IllegalArgumentException("no setting " + path);
        }
        return value;
    }
}
