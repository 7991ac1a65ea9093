package io.ringback;

import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import java.util.concurrent.atomic.AtomicLong;

/** Whether storage answers: it is asked once a second, and three seconds without an answer are too long. */
final class StorageWatch {
    private static final long TOO_LONG_NANOS = 3_000_000_000L;

    private final RedisCommands redis;
    private final AtomicLong answeredAt = new AtomicLong(System.nanoTime());

    StorageWatch(RedisCommands redis) {
        this.redis = redis;
    }

    void ask() {
        redis.callEach("PING", Args.none()).thenRun(() -> answeredAt.set(System.nanoTime()));
    }

    boolean answers() {
        return System.nanoTime() - answeredAt.get() < TOO_LONG_NANOS;
    }
}
