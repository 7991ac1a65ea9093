package io.ringback.redis;

import java.time.Duration;

/**
 * The bounds of the connections to Redis.
 *
 * @param lanes connections to each Redis process; each lives on its own event loop and is used by the callers on that loop, so
 *     that an answer arrives on the thread that asked. At least 1; more than there are event loops are not opened
 * @param timeout how long one command may wait for its answer; 100 ms to 30 s
 * @param retry how long a call that Redis refused for the moment (a slot on its way, a failover, loading) is repeated
 * @param waiting calls that may wait for an answer on one connection; further ones fail at once. 1 to 1,000,000
 * @param replicas how many replicas must have a write before it counts as answered; 0 for none. Needed for the durability class
 *     {@link DurabilityClass#REPLICATED}
 */
public record RedisOptions(int lanes, Duration timeout, Duration retry, int waiting, int replicas) {
    /** One connection on every event loop, answers within 3 s, retries for 5 s, 8,192 calls waiting, no replicas. */
    public static final RedisOptions DEFAULT =
            new RedisOptions(Integer.MAX_VALUE, Duration.ofSeconds(3), Duration.ofSeconds(5), 8_192, 0);

    /** Refuses values out of range. */
    public RedisOptions {
        if (lanes < 1 || waiting < 1 || waiting > 1_000_000 || replicas < 0) {
            throw new IllegalArgumentException("lanes and waiting are counts from 1 (waiting to 1,000,000)");
        }
        if (timeout.toMillis() < 100 || timeout.toMillis() > 30_000 || retry.isNegative()) {
            throw new IllegalArgumentException("timeout is 100 ms to 30 s, retry is not negative");
        }
    }

    /** The same with another time limit for one command. */
    public RedisOptions withTimeout(Duration limit) {
        return new RedisOptions(lanes, limit, retry, waiting, replicas);
    }

    /** The same with another number of connections. */
    public RedisOptions withLanes(int count) {
        return new RedisOptions(count, timeout, retry, waiting, replicas);
    }

    /** The same with another bound of waiting calls. */
    public RedisOptions withWaiting(int calls) {
        return new RedisOptions(lanes, timeout, retry, calls, replicas);
    }

    /** The same with writes that wait for replicas. */
    public RedisOptions withReplicas(int count) {
        return new RedisOptions(lanes, timeout, retry, waiting, count);
    }
}
