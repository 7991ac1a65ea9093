package io.ringback.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Adds one to a counter and publishes to its channel a thousand times a second, and keeps account. */
final class CountingLoad implements AutoCloseable {
    private static final LuaScript COUNT_UP = LuaScript.load("redis/count_up");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final RedisCommands redis;
    private final String key;

    CountingLoad(RedisCommands redis, String key) {
        this.redis = redis;
        this.key = key;
        var unused = timer.scheduleAtFixedRate(this::one, 0, 1, TimeUnit.MILLISECONDS);
    }

    private void one() {
        long at = System.nanoTime();
        sent.incrementAndGet();
        redis.run(COUNT_UP, key, Args.none().add(1)).whenComplete((count, failure) -> {
            longestNanos.accumulateAndGet(System.nanoTime() - at, Math::max);
            if (failure == null) {
                acknowledged.incrementAndGet();
            } else {
                failures.add(failure);
            }
        });
        redis.publish(key, Heard.payload(0));
    }

    /** Ends the load and waits until every call has its answer. */
    void stop() {
        timer.shutdown();
        RedisTopologies.await(() -> acknowledged.get() + failures.size() == sent.get());
    }

    long acknowledged() {
        return acknowledged.get();
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    List<Throwable> failures() {
        return failures;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
