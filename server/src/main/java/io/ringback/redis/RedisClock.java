package io.ringback.redis;

import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * The time as Redis has it, for showing and for what is stored, on every node the same but for the way of one question. It is
 * an offset to {@link System#nanoTime()}, read anew every 10 s, so a jump of this machine's clock changes nothing. Durations
 * are measured with {@code nanoTime} itself, never with this.
 */
public final class RedisClock {
    private static final Duration REFRESH = Duration.ofSeconds(10);
    /** An answer that took longer says too little about the time. */
    private static final long LONGEST_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final RedisCommands redis;
    private final Future<?> refreshing;
    private volatile long offsetNanos;
    private volatile boolean known;

    RedisClock(RedisCommands redis, Lane lane) {
        this.redis = redis;
        this.refreshing = lane.loop()
                .scheduleAtFixedRate(this::refresh, REFRESH.toNanos(), REFRESH.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Milliseconds since 1970 in UTC. */
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() + offsetNanos);
    }

    /** Asks Redis once; completed when the offset is known. */
    CompletionStage<Void> refresh() {
        long asked = System.nanoTime();
        return redis.callAny("TIME", Args.none()).thenAccept(time -> {
            long way = System.nanoTime() - asked;
            if (!known || way < LONGEST_WAY_NANOS) {
                long micros = TimeUnit.SECONDS.toMicros(time.at(0).number())
                        + time.at(1).number();
                offsetNanos = TimeUnit.MICROSECONDS.toNanos(micros) - (asked + way / 2);
                known = true;
            }
        });
    }

    void stop() {
        refreshing.cancel(false);
    }
}
