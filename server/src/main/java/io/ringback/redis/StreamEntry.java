package io.ringback.redis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a Redis stream.
 *
 * @param id as Redis writes it, like {@code 12-0}
 * @param fields names and values in turn
 */
public record StreamEntry(String id, Reply fields) {
    /** The value of a field, or {@code null}. The first one wins, as an entry may name a field twice. */
    public byte @Nullable [] field(String name) {
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (fields.at(i).text().equals(name)) {
                return fields.at(i + 1).bytes();
            }
        }
        return null;
    }

    /** Reads the answer of XRANGE and XREVRANGE. */
    public static List<StreamEntry> entries(Reply reply) {
        List<StreamEntry> entries = new ArrayList<>(reply.size());
        for (Reply entry : reply) {
            entries.add(new StreamEntry(entry.at(0).text(), entry.at(1)));
        }
        return entries;
    }
}
