package io.ringback.waiting.live;

import java.util.Map;

/**
 * An entry of a site's routing log.
 *
 * @param id in the order of the log
 * @param fields as they were written; {@code t} is the time in ms and {@code e} the event
 */
public record LogEntry(String id, Map<String, String> fields) {
    /** Keeps its own copy. */
    public LogEntry {
        fields = Map.copyOf(fields);
    }

    String event() {
        return text("e");
    }

    /** A field; empty when it was left out. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** A number; {@code otherwise} when it was left out. */
    double number(String field, double otherwise) {
        String text = text(field);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    /** When it happened, in seconds. */
    double seconds() {
        return number("t", 0) / 1000;
    }
}
