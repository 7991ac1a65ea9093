package io.ringback.redis;

import java.util.Locale;

/** What an acknowledged write survives, weakest first. A server states one of them and never more than it found. */
public enum DurabilityClass {
    /** The death of a server node; nothing of Redis's own. */
    MEMORY,
    /** Also the death of the Redis process but for the last 2 s, and of its machine but for about the last second more. */
    STANDARD,
    /** The loss of the master while one replica that has the write lives and is promoted. */
    REPLICATED,
    /** Power loss of the one Redis: every write is on disk before its answer. */
    DISK;

    /** The name in settings, logs and {@code /health}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
