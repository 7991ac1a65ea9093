package io.ringback.routing.rules;

import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is due when: one entry per kind and subject; setting it again moves it. */
final class Timers {
    private final Scores<Entry> entries = new Scores<>();

    /** What happens then. */
    enum Kind {
        RING,
        LEASE,
        GRACE,
        HERE,
        GONE,
        TURN,
        WRAP,
        PAUSE,
        GENERAL,
        OVERFLOW,
        PREFER,
        RATE
    }

    /**
     * A timer.
     *
     * @param id of a conversation or an agent; for a pause both, with a bar between
     */
    record Entry(Kind kind, String id) {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + "|" + id;
        }
    }

    void set(Kind kind, Object id, long due) {
        entries.put(new Entry(kind, id.toString()), (double) due);
    }

    void clear(Object id, Kind... kinds) {
        for (Kind kind : kinds) {
            entries.remove(new Entry(kind, id.toString()));
        }
    }

    /** When the next one is due. */
    OptionalLong next() {
        Scores.Member<Entry> first = entries.first();
        return first == null ? OptionalLong.empty() : OptionalLong.of((long) Math.ceil(first.score()));
    }

    /** Takes the first that is due, or null. */
    @Nullable
    Entry take(long now) {
        Scores.Member<Entry> first = entries.first();
        if (first == null || first.score() > now) {
            return null;
        }
        entries.remove(first.key());
        return first.key();
    }
}
