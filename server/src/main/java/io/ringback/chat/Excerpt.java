package io.ringback.chat;

import java.util.List;

/**
 * Older entries of a transcript, oldest first.
 *
 * @param entries one JSON object each
 * @param more whether still older ones exist
 */
public record Excerpt(List<String> entries, boolean more) {
    public Excerpt {
        entries = List.copyOf(entries);
    }
}
