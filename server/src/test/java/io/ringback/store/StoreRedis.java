package io.ringback.store;

import io.ringback.redis.RedisCommands;
import io.ringback.redis.RedisLogin;
import io.ringback.redis.RedisOptions;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.redis.RedisTarget;

/**
 * One Redis for all tests of a JVM that need no Redis of their own: a cluster of one node, because a plain server does not refuse
 * keys of another slot.
 */
public final class StoreRedis {
    private static final RedisServers SERVERS = RedisServers.oneNodeCluster();
    private static final RedisSession SESSION =
            RedisSession.open(new RedisTarget.Single(SERVERS.node(0).address(), RedisLogin.NONE), RedisOptions.DEFAULT);

    private StoreRedis() {}

    /** Commands on that Redis, emptied. */
    public static RedisCommands empty() {
        send("FLUSHALL");
        return SESSION.commands();
    }

    /** Sends a command by another connection and gives its answer as text. */
    public static String send(String... command) {
        return SERVERS.node(0).send(command);
    }
}
