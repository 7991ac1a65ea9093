package io.ringback.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param setting name of the setting, for example {@code http.port}
 * @param source where the value came from: {@code default}, a file with its line, {@code environment NAME} or {@code flag NAME}
 * @param problem what is wrong with it, as the end of a sentence that starts with the setting's name
 */
public record Violation(String setting, String source, String problem) {
    @Override
    public String toString() {
        return setting + " " + problem + " (" + source + ")";
    }
}
