package io.ringback.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ISetter;

/**
 * Puts the value of a flag under its setting's name; a flag that was not given changes nothing.
 *
 * @param setting name of the setting
 * @param flags what was given so far
 */
record SettingSetter(String setting, Map<String, String> flags) implements ISetter {
    @Override
    public <T> @Nullable T set(@Nullable T value) {
        if (value != null) {
            flags.put(setting, value.toString());
        }
        return value;
    }
}
