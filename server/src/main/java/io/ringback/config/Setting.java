package io.ringback.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting as {@code reference.conf} describes it.
 *
 * @param path its name, for example {@code http.port}
 * @param type what values it takes
 * @param flag its own command line flag, if it has one
 * @param standard the default value, read by the type
 * @param description what it is for, as one paragraph
 */
record Setting(String path, SettingType type, Optional<String> flag, Object standard, String description) {
    /** Its name in the environment. */
    String environmentName() {
        return "RINGBACK_" + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
