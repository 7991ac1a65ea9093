package io.ringback.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Values that are lists. The environment and flags write them with commas.
 *
 * @param element what each element must be
 */
record ListType(SettingType element) implements SettingType {
    @Override
    public Object read(ConfigValue written) throws UnfitValue {
        List<Object> values = new ArrayList<>();
        for (ConfigValue each : elements(written)) {
            values.add(element.read(each));
        }
        return List.copyOf(values);
    }

    private static List<? extends ConfigValue> elements(ConfigValue written) {
        if (written instanceof ConfigList list) {
            return list;
        }
        List<ConfigValue> parts = new ArrayList<>();
        for (String part : String.valueOf(written.unwrapped()).split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(ConfigValueFactory.fromAnyRef(part.strip()));
            }
        }
        return parts;
    }

    @Override
    public String describe() {
        return "list, each " + element.describe();
    }
}
