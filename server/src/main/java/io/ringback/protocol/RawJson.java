package io.ringback.protocol;

/**
 * A JSON value that is already text, such as a transcript entry as storage keeps it. It is written as it is, so that an entry is
 * encoded once, by the node that accepted it, and never again for its readers.
 *
 * @param text one valid JSON value
 */
public record RawJson(String text) {
    @Override
    public String toString() {
        return text;
    }
}
