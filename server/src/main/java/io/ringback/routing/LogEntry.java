package io.ringback.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a site's routing log, with the short names of {@code lua/lib/log.lua}.
 *
 * @param id where it stands in the log; read on after it
 * @param at when it happened, UTC ms
 * @param event what happened: {@code place, offer, accept, end, free, sign_on, status, …}
 * @param fields further values by name
 */
public record LogEntry(String id, long at, String event, Map<String, String> fields) {
    public LogEntry {
        fields = Map.copyOf(fields);
    }

    /** The value of a field, or null. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }
}
